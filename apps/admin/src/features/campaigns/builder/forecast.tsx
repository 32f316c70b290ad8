import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Check } from '../check/use-check';
import { type Trigger, recurs } from '../definition';

interface ForecastProps {
  check: Check;
  trigger: Trigger;
}

/** How many would get it if it went out this minute, where that says something about the launch. */
export function Forecast({ check: { dryRun }, trigger }: ForecastProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (!dryRun || (recurs(trigger) && trigger.kind !== 'cron')) return null;
  const [sendable, excluded] = [count(dryRun.sendable), count(dryRun.audience - dryRun.sendable)];
  return <p>{t('campaign-check.launch.forecast', { sendable, excluded })}</p>;
}
