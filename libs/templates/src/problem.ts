/** Where a marketer finds the fault. */
export type TemplatePart = 'subject' | 'preheader' | 'mjml' | 'text';

export type ProblemSeverity = 'error' | 'warning';

/** A fault of a template. The admin says it in the user's language from the code and the params. */
export interface TemplateProblem {
  code: ProblemCode;
  /** A template with errors cannot be sent; warnings are shown. */
  severity: ProblemSeverity;
  locale?: string;
  part?: TemplatePart;
  /** From 1. */
  line?: number;
  /** The partial the line is one of; the part itself where there is none. */
  partial?: string;
  params: Readonly<Record<string, string | number>>;
  /** In English, for logs and API users. */
  message: string;
}

const CATALOGUE = {
  'content-missing': ['error', 'The template has no text in any language.'],
  'default-locale-missing': ['warning', 'There is no text in the default language {locale}.'],
  'locale-invalid': ['error', '"{locale}" is not a language tag.'],
  'source-too-large': ['error', 'The text has {length} characters; {limit} are allowed.'],
  'subject-missing': ['error', 'The e-mail has no subject.'],
  'preheader-missing': ['warning', 'The e-mail has no preview line.'],
  'text-missing': ['error', 'The message has no text.'],

  'syntax-error': ['error', 'Handlebars cannot read this: {near}'],
  'nested-too-deeply': ['error', 'Blocks are nested more than {limit} deep.'],
  'unknown-helper': ['error', 'There is no helper "{name}".'],
  'wrong-arguments': ['error', 'The helper "{name}" is written {signature}.'],
  'block-expected': ['error', '"{name}" encloses a part of the template: {signature}.'],
  'block-not-allowed': ['error', '"{name}" cannot enclose a part of the template.'],
  'partial-not-allowed': [
    'error',
    'Partials come into the layout of an e-mail or the text of an SMS only: {name}.',
  ],
  'partial-unknown': ['error', 'There is no partial "{name}".'],
  'partial-arguments': ['error', 'A partial takes no arguments: write its name alone, {name}.'],
  'partial-in-itself': [
    'error',
    'The partial "{name}" would hold itself, or partials are nested too deeply.',
  ],
  'partials-too-many': ['error', 'More than {limit} partials come in, or too long a text.'],
  'decorator-not-allowed': ['error', 'Decorators are not available.'],
  'unescaped-output': ['error', 'Values are always escaped: write "{path}" with two braces.'],
  'forbidden-path': ['error', '"{path}" cannot be read in a template.'],
  'unknown-variable': ['warning', 'No message has a value for "{path}".'],

  'mjml-failed': ['error', 'MJML cannot read this: {detail}'],
  'mjml-unbalanced': ['error', '<{tag}> is not closed where it should be.'],
  'mjml-unknown-element': ['error', 'MJML has no element <{tag}>.'],
  'mjml-unsupported-element': ['error', 'The MJML element <{tag}> is not available here.'],
  'mjml-misplaced-element': ['error', '{detail}'],
  'mjml-attribute': ['warning', '<{tag}>: {detail}'],
  'variable-in-size': ['error', '<{tag}>: sizes must be fixed, MJML computes with them. {detail}'],
  'inline-style-ignored': [
    'warning',
    'Styles are not copied into elements: write style="…" where it must be inline.',
  ],
  'block-misplaced': ['error', '"{near}" cannot stand directly in <{tag}>.'],
  'text-ignored': ['warning', 'This text stands outside of any text element and is not shown: {text}'],
  'active-content': ['error', '{what} does not work in e-mail and is not allowed.'],
  'image-without-alt': ['warning', 'An image has no alternative text.'],
  'html-clipped': ['warning', 'The HTML has about {bytes} bytes; Gmail shows {limit}.'],
  'text-part-failed': ['error', 'No text part can be made of this layout: {detail}'],

  'link-not-absolute': ['error', 'The link "{href}" works in no mail: it must begin with https://.'],
  'unsubscribe-missing': ['error', 'A promotion needs a link to {variable}.'],
  'postal-address-missing': ['warning', 'A promotion should show the postal address: {variable}.'],
  'sms-signature-missing': ['error', 'A Chinese SMS begins with the signature: 【…】.'],
  'sms-opt-out-missing': ['error', 'A marketing SMS ends with how to opt out: {example}.'],
} as const satisfies Record<string, readonly [ProblemSeverity, string]>;

export type ProblemCode = keyof typeof CATALOGUE;

/** Every code there is, for whoever translates them. */
export const problemCodes = Object.keys(CATALOGUE) as readonly ProblemCode[];

export type ProblemDetails = Partial<
  Pick<TemplateProblem, 'severity' | 'locale' | 'part' | 'line' | 'partial' | 'params'>
>;

/** A problem with the usual severity of its code, unless the details name another. */
export function problem(code: ProblemCode, details: ProblemDetails = {}): TemplateProblem {
  const [severity, sentence] = CATALOGUE[code];
  const { params = {}, ...where } = details;
  const message = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { severity, ...where, code, params, message };
}

/** Whether nothing in the list stops the template from being sent. */
export function isSendable(problems: readonly TemplateProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}
