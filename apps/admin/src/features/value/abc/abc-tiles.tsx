import { useTranslation } from 'react-i18next';
import { Count, type FollowedRun, Percent, RunTile, StatCard, Tiles } from '../../../ui';
import type { AbcOverview } from '../value-types';

/** Who is classed, how much the first fifth brings, who moved, when, and by what. */
export function AbcTiles({ overview, run }: { overview: AbcOverview; run: FollowedRun }) {
  const { t } = useTranslation();
  const { latest, scored, notScored, topFifth, settings, movement } = overview;
  const { measure, windowDays } = latest?.options ?? settings;
  const window = windowDays === null ? t('value.window.all') : t('value.window.days', { count: windowDays });
  return (
    <Tiles min={150}>
      <StatCard
        label={t('value.tile.scored')}
        value={<Count value={scored} />}
        hint={t('value.tile.notScored', { count: notScored })}
      />
      <StatCard
        label={t('value.tile.topFifth')}
        value={<Percent value={topFifth} />}
        hint={t(`value.tile.topFifthOf.${measure}`)}
      />
      <StatCard
        label={t('value.tile.moved')}
        value={<Count value={movement.since === null ? null : (latest?.changed ?? null)} />}
        hint={t('value.tile.movedHint')}
      />
      <RunTile latest={latest} run={run} />
      <StatCard label={t('value.tile.how')} value={t(`value.measure.${measure}`)} hint={window} />
    </Tiles>
  );
}
