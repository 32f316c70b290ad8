import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel, useFormat } from '../../../ui';
import type { Model, PurchaseFit, SpendFit } from '../clv-overview';
import { factsOf, meanSpend } from './model-facts';
import styles from './model.module.css';
import { Parameters } from './parameters';

function PurchaseSentences({ fit }: { fit: PurchaseFit }) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  const { ordersAYear, leaving } = factsOf(fit);
  return (
    <>
      <p>{t('clv-model.facts.rate', { orders: count(ordersAYear) })}</p>
      <p>
        {leaving.after === 'order'
          ? t('clv-model.facts.leavesAfterOrder', { share: percent(leaving.share) })
          : t('clv-model.facts.leavesInTime', { weeks: count(Math.round(leaving.half)) })}
      </p>
    </>
  );
}

function SpendSentence({ fit }: { fit: SpendFit | null }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (fit === null) return <p>{t('clv-model.facts.noSpend')}</p>;
  const amount = money(Math.round(meanSpend(fit)));
  return (
    <p>{t(fit.kind === 'constant' ? 'clv-model.facts.constant' : 'clv-model.facts.spend', { amount })}</p>
  );
}

/** The model in use: what it says in plain words, what it rests on, and its parameters for those who know them. */
export function ModelPanel({ model }: { model: Model }) {
  const { t } = useTranslation();
  const { count, date } = useFormat();
  const { purchases, spend, basis } = model;
  if (!purchases || !basis) return null;
  const all = basis.fittedOn >= basis.customers;
  return (
    <Panel
      title={t('clv-model.facts.title')}
      hint={t('clv-model.facts.hint', {
        kind: t(`clv-model.kind.${purchases.kind}.name`),
        date: date(model.finishedAt ?? model.asOf),
      })}
    >
      <div className={styles.facts}>
        <PurchaseSentences fit={purchases} />
        <SpendSentence fit={spend} />
        <p>
          {t(all ? 'clv-model.facts.basisAll' : 'clv-model.facts.basisSample', {
            customers: count(basis.customers),
            fitted: count(basis.fittedOn),
            repeaters: count(basis.repeaters),
            weeks: count(Math.round(basis.weeks)),
          })}
        </p>
      </div>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'parameters',
            label: t('clv-model.facts.parameters'),
            children: <Parameters purchases={purchases} spend={spend} />,
          },
        ]}
      />
    </Panel>
  );
}
