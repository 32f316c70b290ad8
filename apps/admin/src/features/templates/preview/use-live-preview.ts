import { useApiAsk } from '../../../api';
import { useDebounced } from '../../../ui';
import type { TemplateSource } from '../editor/template-draft';

/** A pause in typing after which the message is made anew. */
const PAUSE_MS = 400;
/** The server keeps the HTML of a preview for an hour. */
const STALE_MS = 30 * 60_000;

export interface PreviewInput {
  source: TemplateSource;
  locale: string;
  /** A made-up customer without it. */
  customerId: number | undefined;
}

/** What the texts on the screen make of a message, and everything that is wrong with them. */
export function useLivePreview(wanted: PreviewInput) {
  // Compared as text, for the source is a new object with every render.
  const settled = useDebounced(JSON.stringify(wanted), PAUSE_MS);
  return useApiAsk('/api/templates/preview', JSON.parse(settled) as PreviewInput, { staleTime: STALE_MS });
}
export type LivePreviewResult = ReturnType<typeof useLivePreview>;
export type Preview = NonNullable<LivePreviewResult['data']>;
