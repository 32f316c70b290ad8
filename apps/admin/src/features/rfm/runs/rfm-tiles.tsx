import { useTranslation } from 'react-i18next';
import { Count, type FollowedRun, RunTile, StatCard, Tiles } from '../../../ui';
import type { Overview, RfmSettings } from '../rfm-overview';
import styles from './runs.module.css';

/** How the scores on screen were made: by the settings of their run, not those of the next. */
function HowTile({ options }: { options: RfmSettings }) {
  const { t } = useTranslation();
  const { windowDays, monetary } = options;
  const window =
    windowDays === null ? t('rfm-settings.window.all') : t('rfm-settings.window.days', { count: windowDays });
  return (
    <StatCard
      label={t('rfm.tile.how')}
      value={<span className={styles.how}>{window}</span>}
      hint={t(`rfm-settings.monetary.${monetary}.short`)}
    />
  );
}

/** Who is scored, who moved, when, and how. While a run goes on, its tile shows it. */
export function RfmTiles({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { t } = useTranslation();
  const { latest, scored, notScored } = overview;
  return (
    <Tiles min={150}>
      <StatCard
        label={t('rfm.tile.scored')}
        value={<Count value={scored} />}
        hint={t('rfm.tile.notScored', { count: notScored })}
      />
      <StatCard
        label={t('rfm.tile.moved')}
        value={<Count value={latest?.changed ?? null} />}
        hint={t('rfm.tile.movedHint')}
      />
      <RunTile latest={latest} run={run} />
      <HowTile options={latest?.options ?? overview.settings} />
    </Tiles>
  );
}
