import { useApiQuery, useSession } from '../../../api';
import type { Trigger, TriggerKind } from '../definition';
import { firstTrigger } from './first-trigger';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Begins a trigger of a kind with what the workspace has: its next festival, its first survey and segment. */
export function useFirstTrigger(): (kind: TriggerKind) => Trigger {
  const { workspace } = useSession();
  const { data: segments } = useApiQuery('/api/segments');
  const { data: surveys } = useApiQuery('/api/surveys');
  const { data: calendar } = useApiQuery('/api/festivals');
  const ahead = (calendar?.festivals ?? [])
    .flatMap(({ id, country, days }) => days.map(({ day, kind }) => ({ id, country, day, kind })))
    .filter(
      ({ kind, day, country }) => kind === 'festival' && day > today() && (country === 'CN' || !country),
    )
    .sort((a, b) => a.day.localeCompare(b.day));
  const first = { festival: ahead[0]?.id, survey: surveys?.[0]?.id, segment: segments?.[0]?.id };
  return (kind) => firstTrigger(kind, new Date(), workspace.timeZone, first);
}
