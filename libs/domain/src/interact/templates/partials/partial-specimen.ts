import {
  PARTIAL_BODY,
  partialsNamed,
  type ProblemCode,
  type TemplatePartials,
  type TemplateProblem,
  type TemplateSource,
} from '@roundtrip/templates';
import type { CreatePartial } from './partial.schema.js';

const SUBJECT = 'Partial';
const BODY = { email: 'Lorem ipsum dolor sit amet.', sms: '…' } as const;
/** Of a message as a whole, which a partial is not. */
const DUTIES_OF_THE_WHOLE: ReadonlySet<string> = new Set<ProblemCode>([
  'sms-signature-missing',
  'default-locale-missing',
  'html-clipped',
]);

/** A message of nothing but a partial, to be looked at; what it encloses, if it is a frame, is made up. */
export function specimenOf(
  { channel, name, content }: CreatePartial,
  others: TemplatePartials,
): TemplateSource {
  const locales = Object.keys(content);
  const partials = { ...others, [name]: content };
  const common = { purpose: 'transactional', defaultLocale: locales[0] ?? 'en', partials } as const;
  const each = <Content>(contentIn: (text: string) => Content): Record<string, Content> =>
    Object.fromEntries(locales.map((locale) => [locale, contentIn(content[locale] ?? '')]));
  if (channel === 'sms')
    return { channel, ...common, content: each(() => ({ text: included(name, BODY.sms) })) };
  const mjmlOf = (text: string) => ({
    subject: SUBJECT,
    preheader: SUBJECT,
    mjml: layoutAround(name, text, others),
  });
  return { channel, ...common, content: each(mjmlOf) };
}

/** Of what is wrong with the specimen, what is wrong with the partial, at its own lines. */
export function problemsOfPartial(name: string, problems: readonly TemplateProblem[]): TemplateProblem[] {
  return problems
    .filter(({ code }) => !DUTIES_OF_THE_WHOLE.has(code))
    .map(({ partial, line, ...problem }) => {
      if (partial === name) return { ...problem, ...(line === undefined ? {} : { line }) };
      return partial === undefined
        ? problem
        : { ...problem, partial, ...(line === undefined ? {} : { line }) };
    });
}

const included = (name: string, body: string): string => `{{#> ${name}}}${body}{{/${name}}}`;

/** Sections stand in the body, columns in a section, elements in a column, and mere text in an element. */
function layoutAround(name: string, text: string, others: TemplatePartials): string {
  const enclosed = text.includes(PARTIAL_BODY);
  const section = (inner: string) => `<mj-section>${inner}</mj-section>`;
  const column = (inner: string) => `<mj-column>${inner}</mj-column>`;
  const words = (inner: string) => `<mj-text>${inner}</mj-text>`;
  const body = (inner: string) => `<mjml><mj-body>\n${inner}\n</mj-body></mjml>`;
  const around = (filler: string) => included(name, enclosed ? filler : '');
  switch (firstElement(text, others)) {
    case 'mj-section':
    case 'mj-wrapper':
    case 'mj-hero':
    case 'mj-raw':
      return body(around(section(column(words(BODY.email)))));
    case 'mj-column':
    case 'mj-group':
      return body(section(around(column(words(BODY.email)))));
    case undefined:
      return body(enclosed ? around(section(column(words(BODY.email)))) : section(column(words(around('')))));
    default:
      return body(section(column(around(words(BODY.email)))));
  }
}

/** The first MJML element of a text, or of the partials it includes. */
function firstElement(text: string, others: TemplatePartials): string | undefined {
  const texts = new Set([text]);
  for (const each of texts) {
    const element = /<(mj-[a-z]+)/.exec(each)?.[1];
    if (element) return element;
    // What is added here is looked at in its turn.
    for (const name of partialsNamed(each))
      for (const further of Object.values(others[name] ?? {})) texts.add(further);
  }
  return undefined;
}
