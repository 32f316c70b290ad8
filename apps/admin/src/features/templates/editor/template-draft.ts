import type { ApiData } from '../../../api';

export type TemplateSource = ApiData<'/api/templates/{id}'>['source'];
export type TemplateProblem = ApiData<'/api/templates/{id}'>['problems'][number];
export type Channel = TemplateSource['channel'];
export type Purpose = TemplateSource['purpose'];
/** What a message is written in. */
export type Part = NonNullable<TemplateProblem['part']>;
/** The texts of one language by part. */
export type Texts = Partial<Record<Part, string>>;

/** A template as it is being written; the same shape for every channel. */
export interface TemplateDraft {
  name: string;
  channel: Channel;
  purpose: Purpose;
  /** Key of the topic it is about. */
  topic: string | null;
  defaultLocale: string;
  content: Record<string, Texts>;
}

/** What is written in several languages. */
export interface Written {
  content: Record<string, unknown>;
}

export const PARTS: Record<Channel, readonly Part[]> = {
  email: ['subject', 'preheader', 'mjml'],
  sms: ['text'],
};

/** The part that makes the message, and that partials come into. */
export const bodyOf = (channel: Channel): Part => PARTS[channel].at(-1) ?? 'text';

/** The languages of the house; a template may speak others. */
const HOUSE_LOCALES = ['zh-CN', 'en'];

const emptyMjml = (unsubscribe: string): string => `<mjml>
  <mj-body>
    <mj-section>
      <mj-column>
        <mj-text>{{salutation}}</mj-text>
        <mj-text font-size="12px">
          {{company.postal_address}}
          <a href="{{unsubscribe_url}}">${unsubscribe}</a>
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;

/** What stands for a starter in the address of a template begun from nothing. */
export const BLANK_STARTERS: ReadonlyMap<string, Channel> = new Map([
  ['blank-email', 'email'],
  ['blank-sms', 'sms'],
]);

/** A template begun from nothing; `unsubscribe` names the link to opt out, in a language. */
export function blankDraft(
  channel: Channel,
  defaultLocale: string,
  unsubscribe: (locale: string) => string,
): TemplateDraft {
  const textsIn = (locale: string): Texts =>
    channel === 'email' ? { subject: '', preheader: '', mjml: emptyMjml(unsubscribe(locale)) } : { text: '' };
  const content = Object.fromEntries(HOUSE_LOCALES.map((locale) => [locale, textsIn(locale)]));
  return { name: '', channel, purpose: 'promotion', topic: null, defaultLocale, content };
}

export function draftOf(
  name: string,
  { channel, purpose, defaultLocale, content }: TemplateSource,
  topic: string | null = null,
): TemplateDraft {
  return { name, channel, purpose, topic, defaultLocale, content: content as Record<string, Texts> };
}

export function toSource({ channel, purpose, defaultLocale, content }: TemplateDraft): TemplateSource {
  return { channel, purpose, defaultLocale, content } as TemplateSource;
}

export const toBody = (draft: TemplateDraft) => ({
  name: draft.name.trim(),
  topic: draft.topic,
  ...toSource(draft),
});

/** Those it is written in and those it could be, the house's first. */
export function localesOf({ content }: Written): string[] {
  return [...new Set([...HOUSE_LOCALES, ...Object.keys(content)])];
}

export function withText(draft: TemplateDraft, locale: string, part: Part, text: string): TemplateDraft {
  const texts = { ...draft.content[locale], [part]: text };
  return { ...draft, content: { ...draft.content, [locale]: texts } };
}

/** Begins a language with the texts of the default one, to be translated. */
export function withLocale(draft: TemplateDraft, locale: string): TemplateDraft {
  const texts = draft.content[draft.defaultLocale] ?? {};
  return { ...draft, content: { ...draft.content, [locale]: texts } };
}

export function withoutLocale(draft: TemplateDraft, locale: string): TemplateDraft {
  const { [locale]: _, ...content } = draft.content;
  return { ...draft, content };
}
