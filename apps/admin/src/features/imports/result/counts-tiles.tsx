import { useTranslation } from 'react-i18next';
import { Count, StatCard, Tiles } from '../../../ui';
import { type Counts, madeOf } from '../import-types';

/** What came of the lines, or would. */
export function CountsTiles({ counts, planned }: { counts: Counts; planned: boolean }) {
  const { t } = useTranslation();
  const tense = planned ? 'planned' : 'done';
  const { kind, made } = madeOf(counts);
  return (
    <Tiles min={150}>
      <StatCard label={t(`imports.counts.${tense}.${kind}.created`)} value={<Count value={made.created} />} />
      <StatCard label={t(`imports.counts.${tense}.${kind}.updated`)} value={<Count value={made.updated} />} />
      <StatCard label={t(`imports.counts.${kind}.unchanged`)} value={<Count value={made.unchanged} />} />
      {counts.contacts > 0 ? (
        <StatCard label={t('imports.counts.contacts')} value={<Count value={counts.contacts} />} />
      ) : null}
      {counts.orders ? (
        <StatCard
          label={t(`imports.counts.${tense}.newCustomers`)}
          value={<Count value={counts.customers.created} />}
        />
      ) : null}
      {counts.orders ? (
        <StatCard
          label={t('imports.counts.refunds')}
          value={<Count value={counts.orders.refunds} />}
          hint={t('imports.counts.refundLines', { count: counts.lines.refunds })}
        />
      ) : null}
      <StatCard
        label={t('imports.counts.rejected')}
        value={<Count value={counts.lines.rejected} />}
        hint={t('imports.counts.ofLines', { count: counts.lines.read })}
      />
    </Tiles>
  );
}
