import { PARTIAL_LIMITS, SOURCE_LIMITS } from '../limits.js';
import { pickLocale } from '../locale-chain.js';
import { problem, type ProblemCode, type TemplateProblem } from '../problem.js';
import type { TemplatePartials } from '../source.js';
import { BODY, type Inclusion, inclusionsOf } from './inclusions.js';
import { Pieces, type Place } from './pieces.js';

/** Whose partials, in which language. */
export interface PartialsInLocale {
  partials: TemplatePartials;
  locale: string;
  defaultLocale: string;
}

export interface Assembled {
  source: string;
  /** Without locale and part. */
  problems: TemplateProblem[];
  /** The names of all that came in. */
  used: ReadonlySet<string>;
  /** Where a line of the assembled source was written. */
  placeOf: (line: number) => Place | undefined;
}

/**
 * Puts the partials a source names in their place: `{{> footer}}`, and `{{#> frame}} … {{/frame}}` for one that says
 * with `{{> @partial-block}}` where the rest goes. Their text is the marketer's like all other, and is compiled with it.
 */
export function assemble(written: string, of: PartialsInLocale): Assembled {
  const assembly = new Assembly(of);
  const source = written.replace(/\r\n?/g, '\n');
  assembly.put({ source, firstLine: 1, within: [] });
  const { pieces, problems, used } = assembly;
  return { source: pieces.text(), problems, used, placeOf: (line) => pieces.placeOf(line) };
}

/** A text on its way in. */
interface Text {
  source: string;
  firstLine: number;
  /** The partials it stands in, outermost first; it is written in the last. */
  within: readonly string[];
  /** Puts what the frame it stands in encloses. */
  body?: () => void;
}

class Assembly {
  readonly pieces = new Pieces();
  readonly problems: TemplateProblem[] = [];
  readonly used = new Set<string>();
  private readonly read = new Map<string, Inclusion[]>();
  private count = 0;

  constructor(private readonly of: PartialsInLocale) {}

  put(text: Text): void {
    const { source } = text;
    const size = { start: 0, line: text.firstLine };
    for (const each of this.inclusions(source)) {
      this.write(text, size, each.start);
      this.include(each, text);
      size.line += source.slice(each.start, each.end).split('\n').length - 1;
      size.start = each.end;
    }
    this.write(text, size, source.length);
  }

  private write({ source, within }: Text, from: { start: number; line: number }, end: number): void {
    const piece = source.slice(from.start, end);
    this.pieces.add(piece, placeIn(within, from.line));
    from.line += piece.split('\n').length - 1;
  }

  private include(inclusion: Inclusion, text: Text): void {
    const { name, hasArguments, body } = inclusion;
    if (name === BODY && text.body) return text.body();
    const source = this.textOf(name);
    const why = this.refusal(name, text);
    if (source === undefined) this.report('partial-unknown', inclusion, text);
    else if (hasArguments) this.report('partial-arguments', inclusion, text);
    else if (why) this.report(why, inclusion, text);
    else {
      this.used.add(name);
      const within = [...text.within, name];
      this.put({ source, firstLine: 1, within, body: () => body && this.put(between(text, body)) });
    }
  }

  private refusal(name: string, { within }: Text): ProblemCode | undefined {
    if (within.includes(name) || within.length >= PARTIAL_LIMITS.depth) return 'partial-in-itself';
    this.count += 1;
    const isTooMuch = this.count > PARTIAL_LIMITS.inclusions || this.pieces.length > SOURCE_LIMITS.mjml;
    return isTooMuch ? 'partials-too-many' : undefined;
  }

  private textOf(name: string): string | undefined {
    const { partials, locale, defaultLocale } = this.of;
    const texts = Object.hasOwn(partials, name) ? partials[name] : undefined;
    return texts && texts[pickLocale(locale, defaultLocale, Object.keys(texts)) ?? ''];
  }

  private inclusions(source: string): Inclusion[] {
    const known = this.read.get(source);
    if (known) return known;
    const inclusions = inclusionsOf(source);
    this.read.set(source, inclusions);
    return inclusions;
  }

  /** Too many are told once. */
  private report(code: ProblemCode, { name, line }: Inclusion, { within, firstLine }: Text): void {
    if (code === 'partials-too-many' && this.problems.some((each) => each.code === code)) return;
    const params: TemplateProblem['params'] =
      code === 'partials-too-many' ? { limit: PARTIAL_LIMITS.inclusions } : { name };
    this.problems.push(problem(code, { ...placeIn(within, firstLine + line - 1), params }));
  }
}

function placeIn(within: readonly string[], line: number): Place {
  const partial = within.at(-1);
  return partial === undefined ? { line } : { line, partial };
}

const between = (text: Text, { start, end, line }: NonNullable<Inclusion['body']>): Text => ({
  ...text,
  source: text.source.slice(start, end),
  firstLine: text.firstLine + line - 1,
});
