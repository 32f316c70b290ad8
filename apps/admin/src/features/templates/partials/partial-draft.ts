import type { ApiData } from '../../../api';
import type { Channel } from '../editor/template-draft';

export type PartialDetail = ApiData<'/api/template-partials/{id}'>;

/** A partial as it is being written: its text by language. */
export interface PartialDraft {
  channel: Channel;
  name: string;
  content: Record<string, string>;
}

/** Stands in the preview of a partial that has no proper name yet. */
const NAMELESS = 'partial';
const NAME = /^[a-z][a-z0-9-]{0,39}$/;

export const blankPartial = (channel: Channel, language: string): PartialDraft => ({
  ...{ channel, name: '' },
  content: { [language]: '' },
});

export const partialDraftOf = ({ channel, name, content }: PartialDetail): PartialDraft => ({
  ...{ channel, name, content },
});

export const shownAs = ({ channel, name, content }: PartialDraft, locale: string) => ({
  ...{ channel, content, locale },
  name: NAME.test(name) ? name : NAMELESS,
});

export function withPartialText(draft: PartialDraft, locale: string, text: string): PartialDraft {
  return { ...draft, content: { ...draft.content, [locale]: text } };
}

export function withoutPartialText(draft: PartialDraft, locale: string): PartialDraft {
  const { [locale]: _, ...content } = draft.content;
  return { ...draft, content };
}
