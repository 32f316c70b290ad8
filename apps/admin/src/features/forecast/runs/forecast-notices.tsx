import { RunNotices } from '../../../ui';
import type { Overview } from '../forecast-types';
import { useRunTexts } from './use-run-texts';

const isOutdated = ({ settings, latest }: Overview): boolean =>
  latest !== null &&
  (settings.period !== latest.options.period ||
    settings.history !== latest.options.history ||
    JSON.stringify(settings.edges) !== JSON.stringify(latest.options.edges));

export function ForecastNotices({ overview }: { overview: Overview }) {
  const texts = useRunTexts();
  return (
    <RunNotices
      failed={overview.newest?.status === 'failed'}
      outdated={isOutdated(overview)}
      warnings={(overview.latest?.warnings ?? []).map(texts.warning)}
    />
  );
}
