import { useTranslation } from 'react-i18next';
import { Count, type FollowedRun, Money, RunTile, StatCard, Tiles } from '../../../ui';
import type { Overview } from '../forecast-types';

/** The next period in figures, who is of concern, and when it was reckoned. */
export function SummaryTiles({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { t } = useTranslation();
  const { ahead, belowZero, nearZero, latest, without, customers } = overview;
  const missing = without.longAgo + without.newcomers;
  const hasProfit = !latest?.warnings.some(({ code }) => code === 'no-costs');
  return (
    <Tiles min={160}>
      <StatCard
        label={t('forecast.tile.purchases')}
        value={<Money minor={ahead[0]?.purchasesMinor ?? null} compact />}
        hint={t('forecast.tile.customers', { count: customers })}
      />
      <StatCard
        label={t('forecast.tile.profit')}
        value={<Money minor={hasProfit ? (ahead[0]?.profitMinor ?? null) : null} compact />}
        hint={t('forecast.tile.profitHint')}
      />
      <StatCard
        label={t('forecast.tile.belowZero')}
        value={<Count value={belowZero} />}
        to="/value/forecast?filter=below-zero&sort=profit"
        hint={t('forecast.tile.nearZero', { count: nearZero })}
      />
      <RunTile latest={latest} run={run} hint={t('forecast.tile.without', { count: missing })} />
    </Tiles>
  );
}
