import { useApiAsk } from '../../../api';
import { useDebounced } from '../../../ui';
import { type PartialDraft, shownAs } from './partial-draft';

const PAUSE_MS = 400;
/** The server keeps the HTML of a preview for an hour. */
const STALE_MS = 30 * 60_000;

/** What the text on the screen makes, and everything that is wrong with it. Nothing where it is in no language. */
export function usePartialPreview(draft: PartialDraft, locale: string) {
  const written = Object.keys(draft.content);
  const wanted = written.length > 0 ? shownAs(draft, written.includes(locale) ? locale : written[0]!) : null;
  // Compared as text, for the draft is a new object with every render.
  const settled = useDebounced(JSON.stringify(wanted), PAUSE_MS);
  return useApiAsk(
    '/api/template-partials/preview',
    JSON.parse(settled) as ReturnType<typeof shownAs> | null,
    {
      staleTime: STALE_MS,
    },
  );
}
