import { useTranslation } from 'react-i18next';
import { Count, type FollowedRun, RunTile, StatCard, Tiles, useFormat } from '../../ui';
import type { Overview } from './points-overview';

/** Who has points, how many, who is below zero, whose value turns down, and when that was found. */
export function PointsTiles({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { sums, latest } = overview;
  return (
    <Tiles min={150}>
      <StatCard label={t('points.tile.customers')} value={<Count value={sums.customers} />} />
      <StatCard
        label={t('points.tile.average')}
        value={count(sums.customers ? sums.total / sums.customers : 0)}
        hint={t('points.tile.total', { points: count(sums.total) })}
      />
      <StatCard label={t('points.tile.belowZero')} value={<Count value={sums.belowZero} />} />
      <StatCard
        label={t('points.tile.turnedDown')}
        value={<Count value={sums.turnedDown} />}
        hint={t('points.tile.turnedDownHint', { count: latest?.outcome?.turnedDown ?? 0 })}
      />
      <RunTile latest={latest} run={run} />
    </Tiles>
  );
}
