import { useTranslation } from 'react-i18next';
import { RunNotices } from '../../../ui';
import type { LifecycleOverview, LifecycleSettings } from '../value-types';

/** Whether the stages come from other settings than the next run will use. */
const isOutdated = ({ settings, latest }: LifecycleOverview): boolean =>
  latest !== null &&
  (Object.keys(settings) as (keyof LifecycleSettings)[]).some(
    (name) => settings[name] !== latest.options[name],
  );

export function LifecycleNotices({ overview }: { overview: LifecycleOverview }) {
  const { t } = useTranslation();
  const warnings = (overview.latest?.warnings ?? []).map((warning) =>
    warning.code === 'no-rhythm'
      ? t('lifecycle.warning.no-rhythm', { count: warning.days })
      : t('value.warning.future-orders', { count: warning.customers }),
  );
  return (
    <RunNotices
      failed={overview.newest?.status === 'failed'}
      outdated={isOutdated(overview)}
      warnings={warnings}
    />
  );
}
