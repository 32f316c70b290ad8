import { useTranslation } from 'react-i18next';
import { Count, DateTime, StatCard, Tiles } from '../../../ui';
import type { Overview, RfmSettings, Run } from '../rfm-overview';
import styles from './runs.module.css';

const CAUSES = ['demand', 'nightly', 'demo', 'import'];

function useCauseText(): (cause: string) => string {
  const { t } = useTranslation();
  return (cause) => (CAUSES.includes(cause) ? t(`rfm.cause.${cause}`) : cause);
}

function GoingOn({ run }: { run: Run }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`rfm.run.${run.status}`)}
      <span className={styles.going} role="progressbar" aria-label={t('rfm.run.progress')} />
    </>
  );
}

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
export function RunTiles({ overview, going }: { overview: Overview; going: Run | null }) {
  const { t } = useTranslation();
  const causeText = useCauseText();
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
      <StatCard
        label={t('rfm.tile.run')}
        value={<DateTime at={latest?.finishedAt ?? null} show="relative" />}
        hint={going ? <GoingOn run={going} /> : latest ? causeText(latest.cause) : t('rfm.tile.never')}
      />
      <HowTile options={latest?.options ?? overview.settings} />
    </Tiles>
  );
}
