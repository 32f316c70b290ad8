import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../format/values';
import { StatCard } from '../stat-card';
import styles from './runs.module.css';
import type { FollowedRun } from './use-run';

const CAUSES = ['demand', 'nightly', 'demo', 'import'];

interface RunTileProps {
  /** The run the figures are from; null before the first. */
  latest: { finishedAt: string | null; cause: string } | null;
  run: FollowedRun;
  /** What stands below instead of what had asked for the run. */
  hint?: ReactNode;
}

function GoingOn({ status }: { status: string }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`runs.${status}`)}
      <span className={styles.going} role="progressbar" aria-label={t('runs.progress')} />
    </>
  );
}

/** When the last run was and what asked for it; while one goes on, that it does. */
export function RunTile({ latest, run: { going }, hint }: RunTileProps) {
  const { t } = useTranslation();
  const cause = latest && (CAUSES.includes(latest.cause) ? t(`runs.cause.${latest.cause}`) : latest.cause);
  return (
    <StatCard
      label={t('runs.last')}
      value={
        <span className={styles.when}>
          <DateTime at={latest?.finishedAt ?? null} show="relative" />
        </span>
      }
      hint={going ? <GoingOn status={going.status} /> : (hint ?? cause ?? t('runs.never'))}
    />
  );
}
