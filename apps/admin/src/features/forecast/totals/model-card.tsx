import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { Panel, useFormat } from '../../../ui';
import type { Model } from '../forecast-types';
import styles from '../forecast.module.css';

/** The parameters and how they were found, for those who want to check them. */
function Parameters({ model }: { model: Model }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 5 });
  const { frequency, amount, fits } = model;
  const values = [
    ...Object.entries(frequency).map(([name, value]) => [name, value] as const),
    ...Object.entries(amount).map(([name, value]) => [name, value] as const),
  ];
  return (
    <>
      <dl className={styles.parameters}>
        {values.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number.format(value)}</dd>
          </div>
        ))}
      </dl>
      {(['frequency', 'amount'] as const).map((part) => (
        <p key={part} className={styles.note}>
          {t(`forecast.model.fit.${part}`, {
            iterations: number.format(fits[part].iterations),
            agreeing: fits[part].startsAgreeing,
            starts: fits[part].starts,
            slope: fits[part].gradientNorm.toExponential(1),
          })}
        </p>
      ))}
    </>
  );
}

/** The model in plain words: how often people buy, for how much, and what that rests on. */
export function ModelCard({ model, period }: { model: Model; period: string }) {
  const { t } = useTranslation();
  const { count, money } = useFormat();
  return (
    <Panel title={t('forecast.model.title')} hint={t('forecast.model.hint')}>
      <ul className={styles.list}>
        <li>
          {t(`forecast.model.frequency.${period}`, {
            mean: count(model.meanFrequency),
            most: count(model.mostOrders),
          })}
        </li>
        <li>
          {model.meanAmountMinor === null
            ? t('forecast.model.amountNoMean', { largest: money(model.largestAmount) })
            : t('forecast.model.amount', {
                mean: money(Math.round(model.meanAmountMinor)),
                largest: money(model.largestAmount),
              })}
        </li>
        <li>
          {t('forecast.model.rests', {
            periods: count(model.customerPeriods),
            amounts: count(model.amountsSeen),
          })}
        </li>
        <li>{t('forecast.model.buckets', { edges: model.edges.map((edge) => money(edge)).join(' · ') })}</li>
      </ul>
      <Collapse
        ghost
        size="small"
        items={[{ key: 'more', label: t('forecast.model.more'), children: <Parameters model={model} /> }]}
      />
    </Panel>
  );
}
