import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import styles from './outlook.module.css';
import type { DryRun } from './use-check';

type Expected = NonNullable<DryRun['expected']>;
type Rate = Expected['cells'][number]['rates'][number];

/** Whose responses speak for the message: those of its kind, or of a wider one. */
const basisOf = (kind: string): 'any' | 'purpose' | 'kind' =>
  kind === 'any' ? 'any' : kind.endsWith(':any') ? 'purpose' : 'kind';

function RateCell({ rate }: { rate: Rate | undefined }) {
  const { percent } = useFormat();
  if (!rate) return <td />;
  return (
    <td>
      {percent(rate.expected)}{' '}
      <small>
        {percent(rate.low)} – {percent(rate.high)}
      </small>
    </td>
  );
}

function Cells({ expected: { inAll, cells } }: { expected: Expected }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <details className={styles.cells}>
      <summary>{t('campaign-outlook.expected.byCell')}</summary>
      <div role="region" aria-label={t('campaign-outlook.expected.byCell')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('campaign-outlook.expected.cell')}</th>
              <th scope="col">{t('campaign-outlook.expected.customers')}</th>
              {inAll.map(({ metric }) => (
                <th key={metric} scope="col">
                  {t(`campaign-outlook.expected.rate.${metric}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ cell, people, rates }) => (
              <tr key={cell}>
                <th scope="row">{cell ?? t('campaign-outlook.expected.notScored')}</th>
                <td>{count(people)}</td>
                {inAll.map(({ metric }) => (
                  <RateCell key={metric} rate={rates.find((rate) => rate.metric === metric)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** How many of those who would get it are expected to respond, and in which cells. */
export function ExpectedFigures({ dryRun: { expected } }: { dryRun: DryRun }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const title = t('campaign-outlook.expected.title');
  if (!expected)
    return (
      <section aria-label={title} className={styles.part}>
        <h3>{title}</h3>
        <p className={styles.note}>{t('campaign-outlook.expected.none')}</p>
      </section>
    );
  return (
    <section aria-label={title} className={styles.part}>
      <h3>{title}</h3>
      <dl className={styles.metrics}>
        {expected.inAll.map(({ metric, expected: mean, low, high, kind }) => (
          <div key={metric}>
            <dt>{t(`campaign-outlook.expected.metric.${metric}`)}</dt>
            <dd>
              <span className={styles.figure}>{count(Math.round(mean))}</span>{' '}
              {t('campaign-outlook.expected.range', { low: count(low), high: count(high) })}
              <small>{t(`campaign-outlook.expected.basis.${basisOf(kind)}`)}</small>
            </dd>
          </div>
        ))}
      </dl>
      <Cells expected={expected} />
    </section>
  );
}
