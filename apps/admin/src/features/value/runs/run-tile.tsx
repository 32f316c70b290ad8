import { useTranslation } from 'react-i18next';
import { DateTime, StatCard } from '../../../ui';
import type { Run } from '../value-types';

const CAUSES = ['demand', 'nightly', 'demo'];

/** When the last run was and what asked for it; while one goes on, that it does. */
export function RunTile({ latest, going }: { latest: Run | null; going: Run | null }) {
  const { t } = useTranslation();
  const cause = (text: string): string => (CAUSES.includes(text) ? t(`value.cause.${text}`) : text);
  const hint = going ? t(`value.run.${going.status}`) : latest ? cause(latest.cause) : t('value.run.never');
  return (
    <StatCard
      label={t('value.tile.run')}
      value={<DateTime at={latest?.finishedAt ?? null} show="relative" />}
      hint={hint}
    />
  );
}
