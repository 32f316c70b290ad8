import { useTranslation } from 'react-i18next';
import { RunNotices, useFormat } from '../../../ui';
import type { AbcOverview } from '../value-types';

type Warning = NonNullable<AbcOverview['latest']>['warnings'][number];

/** Whether the classes come from other settings than the next run will use. */
const isOutdated = ({ settings, latest }: AbcOverview): boolean =>
  latest !== null &&
  (settings.measure !== latest.options.measure ||
    settings.windowDays !== latest.options.windowDays ||
    settings.aBelow !== latest.options.aBelow ||
    settings.bBelow !== latest.options.bBelow ||
    settings.tiers.vip !== latest.options.tiers.vip ||
    settings.tiers.major !== latest.options.tiers.major ||
    settings.tiers.ordinary !== latest.options.tiers.ordinary);

export function AbcNotices({ overview }: { overview: AbcOverview }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const text = (warning: Warning): string =>
    warning.code === 'split-tie'
      ? t('value.warning.split-tie', { name: warning.class, customers: count(warning.customers) })
      : t(`value.warning.${warning.code}`, { count: warning.customers });
  return (
    <RunNotices
      failed={overview.newest?.status === 'failed'}
      outdated={isOutdated(overview)}
      warnings={(overview.latest?.warnings ?? []).map(text)}
    />
  );
}
