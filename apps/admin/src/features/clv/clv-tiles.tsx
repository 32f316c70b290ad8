import { useTranslation } from 'react-i18next';
import { Count, type FollowedRun, Money, Percent, RunTile, StatCard, Tiles, useFormat } from '../../ui';
import type { Overview } from './clv-overview';

/** What is foreseen of all customers together, over the horizon of the run. */
export function ClvTiles({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { scored, notScored, expectedOrders, valueMinor } = overview;
  const { horizonMonths, marginRate, discountRate } = overview.run?.options ?? overview.settings;
  const active = overview.alive
    .filter(({ from }) => from >= 0.5)
    .reduce((sum, { customers }) => sum + customers, 0);
  const value = marginRate === 1 ? 'clv.tile.valueAsRevenue' : 'clv.tile.valueAsMargin';
  return (
    <Tiles min={170}>
      <StatCard
        label={t('clv.tile.value', { count: horizonMonths })}
        value={<Money minor={valueMinor} compact />}
        hint={t(value, { margin: percent(marginRate), discount: percent(discountRate) })}
      />
      <StatCard
        label={t('clv.tile.orders', { count: horizonMonths })}
        value={<Count value={Math.round(expectedOrders)} />}
        hint={t('clv.tile.customers', { count: scored })}
      />
      <StatCard
        label={t('clv.tile.active')}
        value={<Percent value={scored ? active / scored : null} />}
        hint={t('clv.tile.activeHint')}
      />
      <RunTile latest={overview.run} run={run} hint={t('clv.tile.notScored', { count: notScored })} />
    </Tiles>
  );
}
