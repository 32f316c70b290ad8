import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Money, StatCard, Tiles } from '../../ui';

/** What all open opportunities would bring, and what the decided ones came to. The list below tells of a failure. */
export function OpportunityTotals() {
  const { t } = useTranslation();
  const { data, isPending, isError } = useApiQuery('/api/opportunities/totals', { params: { query: {} } });
  const many = (count: number | undefined): string => t('opportunities.many', { count: count ?? 0 });
  if (isError) return null;
  return (
    <Tiles min={200}>
      <StatCard
        label={t('opportunities.total.open')}
        value={<Money minor={data?.openMinor ?? null} />}
        hint={many(data?.open)}
        loading={isPending}
      />
      <StatCard
        label={t('opportunities.total.weighted')}
        value={<Money minor={data?.weightedMinor ?? null} />}
        hint={t('opportunities.total.weightedHint')}
        loading={isPending}
      />
      <StatCard
        label={t('opportunities.total.won')}
        value={<Money minor={data?.wonMinor ?? null} />}
        hint={many(data?.won)}
        to="/opportunities?status=won"
        loading={isPending}
      />
      <StatCard
        label={t('opportunities.total.lost')}
        value={<Money minor={data?.lostMinor ?? null} />}
        hint={many(data?.lost)}
        to="/opportunities?status=lost"
        loading={isPending}
      />
    </Tiles>
  );
}
