import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurchaseFit, SpendFit } from '../clv-overview';
import styles from './model.module.css';

/** In the order of the literature, by the letters of the literature. */
const SYMBOLS: Record<string, string> = {
  r: 'r',
  alpha: 'α',
  a: 'a',
  b: 'b',
  s: 's',
  beta: 'β',
  p: 'p',
  q: 'q',
  gamma: 'γ',
};

function parametersOf({ parameters }: { parameters: Record<string, number> }): [string, ReactNode][] {
  return Object.entries(SYMBOLS).flatMap(([name, symbol]): [string, ReactNode][] => {
    const value = parameters[name];
    return value === undefined ? [] : [[symbol, Number(value.toPrecision(5))]];
  });
}

function Fitted({
  title,
  fit,
}: {
  title: string;
  fit: PurchaseFit | Extract<SpendFit, { kind: 'gamma-gamma' }>;
}) {
  const { t } = useTranslation();
  const { report } = fit;
  const rows: [string, ReactNode][] = [
    ...parametersOf(fit),
    [t('clv-model.facts.likelihood'), fit.meanLogLikelihood.toFixed(4)],
    [t('clv-model.facts.iterations'), report.iterations],
    [t('clv-model.facts.gradient'), report.gradientNorm.toExponential(1)],
    [t('clv-model.facts.starts'), `${report.startsAgreeing} / ${report.starts}`],
  ];
  return (
    <table className={styles.parameters}>
      <caption className="rt-visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <strong>{title}</strong>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Parameters and how the fits went; times in weeks, amounts in minor units. */
export function Parameters({ purchases, spend }: { purchases: PurchaseFit; spend: SpendFit | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Fitted title={t(`clv-model.kind.${purchases.kind}.name`)} fit={purchases} />
      {spend?.kind === 'gamma-gamma' ? <Fitted title={t('clv-model.facts.gammaGamma')} fit={spend} /> : null}
    </>
  );
}
