import { createHash } from 'node:crypto';
import { COMPILED_FORMAT, type CompiledEmail, type CompiledSms, type CompiledTemplate } from '../compiled.js';
import { MOST_PROBLEMS } from '../limits.js';
import { isLocale, languageOf } from '../locale-chain.js';
import { assemble } from '../partials/assemble.js';
import { problem, type TemplateProblem } from '../problem.js';
import type { TemplatePartials, TemplateSource } from '../source.js';
import { compileEmail } from './compile-email.js';
import { compileSms } from './compile-sms.js';
import type { CompiledLocale } from './read-part.js';
import { toldWhereWritten } from './told-where-written.js';

export interface Compilation {
  /** Holds the languages that can be rendered; the others are explained by the problems. */
  compiled: CompiledTemplate;
  /** Everything that is wrong, at once, in the order of languages and parts. */
  problems: TemplateProblem[];
  /** Those of the partials that came in: with them the source compiles to the same again. */
  partials: TemplatePartials;
}

/**
 * Compiles a template: once per version, some 10 ms per language of an e-mail. Never rejects for what a marketer
 * wrote; ask `isSendable(problems)`.
 */
export async function compileTemplate(source: TemplateSource): Promise<Compilation> {
  const { purpose, defaultLocale, partials = {} } = source;
  const locales = Object.keys(source.content).filter(isLocale);
  const bodies = locales.map((locale) =>
    assemble(bodyOf(source, locale), { partials, locale, defaultLocale }),
  );
  const used = only(partials, new Set(bodies.flatMap((body) => [...body.used])));
  const base = { format: COMPILED_FORMAT, id: digest(source, used), purpose, defaultLocale };
  if (source.channel === 'sms') {
    const each = locales.map((locale, index) => {
      const body = bodies[index]!;
      return toldWhereWritten(body, 'text', compileSms({ text: body.source }, locale, purpose));
    });
    const { variables, compiled, problems } = gather<CompiledSms>(source, locales, each);
    return { compiled: { ...base, channel: 'sms', variables, locales: compiled }, problems, partials: used };
  }
  const each = await Promise.all(
    locales.map(async (locale, index) => {
      const body = bodies[index]!;
      const content = { ...source.content[locale]!, mjml: body.source };
      return toldWhereWritten(body, 'mjml', await compileEmail(content, locale, purpose));
    }),
  );
  const { variables, compiled, problems } = gather<CompiledEmail>(source, locales, each);
  return { compiled: { ...base, channel: 'email', variables, locales: compiled }, problems, partials: used };
}

/** The text partials may come into. */
const bodyOf = (source: TemplateSource, locale: string): string =>
  source.channel === 'sms' ? source.content[locale]!.text : source.content[locale]!.mjml;

const only = (partials: TemplatePartials, names: ReadonlySet<string>): TemplatePartials =>
  Object.fromEntries([...names].sort().map((name) => [name, partials[name]!]));

function gather<Compiled>(
  source: TemplateSource,
  locales: readonly string[],
  results: readonly CompiledLocale<Compiled>[],
): { compiled: Record<string, Compiled>; variables: string[]; problems: TemplateProblem[] } {
  const compiled: Record<string, Compiled> = {};
  const variables = new Set<string>();
  const problems = checkLocales(source);
  results.forEach((result, index) => {
    const locale = locales[index]!;
    if (result.compiled) compiled[locale] = result.compiled;
    result.variables.forEach((path) => variables.add(path));
    problems.push(...result.problems.map((each) => ({ ...each, locale })));
  });
  return { compiled, variables: [...variables].sort(), problems: withinReason(problems) };
}

function withinReason(problems: TemplateProblem[]): TemplateProblem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const of = (wanted: string) => problems.filter(({ severity }) => severity === wanted);
  return [...of('error'), ...of('warning')].slice(0, MOST_PROBLEMS);
}

function checkLocales({ content, defaultLocale }: TemplateSource): TemplateProblem[] {
  const locales = Object.keys(content);
  if (locales.length === 0) return [problem('content-missing')];
  const invalid = locales
    .filter((locale) => !isLocale(locale))
    .map((locale) => problem('locale-invalid', { params: { locale } }));
  const speaksDefault = locales.some((locale) => languageOf(locale) === languageOf(defaultLocale));
  const missing = problem('default-locale-missing', { params: { locale: defaultLocale } });
  return speaksDefault ? invalid : [...invalid, missing];
}

/**
 * The format is part of it, so that a program made by an older compiler is never taken for this one; of the partials
 * only those that came in, so that a change of another makes no new version.
 */
function digest({ partials: _, ...written }: TemplateSource, used: TemplatePartials): string {
  const source = Object.keys(used).length === 0 ? written : { ...written, partials: used };
  return createHash('sha256')
    .update(JSON.stringify([COMPILED_FORMAT, source]))
    .digest('base64url')
    .slice(0, 22);
}
