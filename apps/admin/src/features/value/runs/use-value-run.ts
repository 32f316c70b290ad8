import { useTranslation } from 'react-i18next';
import { type FollowedRun, useRun } from '../../../ui';
import type { AbcOverview, LifecycleOverview } from '../value-types';

type Newest = AbcOverview['newest'] | LifecycleOverview['newest'];

/** Everything that is read anew when a run of either has ended. */
const READ_ANEW = ['/api/abc', '/api/lifecycle', '/api/value-matrix', '/api/value-customers'];

/** A run of classes and tiers, or of stages. */
export function useValueRun(measure: 'abc' | 'lifecycle', newest: Newest | undefined): FollowedRun {
  const { t } = useTranslation();
  return useRun(`/api/${measure}/runs`, newest, {
    invalidates: READ_ANEW,
    done: ({ changed }) => t('value.run.done', { count: changed }),
  });
}
