import { unguarded } from '../handlebars/guard-values.js';
import { mustaches } from '../handlebars/mustaches.js';

/*
 * MJML, HTML and link patterns know nothing of Handlebars: quotes inside `href="{{default a "b"}}"` end the attribute,
 * and `{{#if}}` between two sections is text that MJML drops. So before a layout is compiled each mustache gives way
 * to a token, and afterwards comes back in its place. Tokens are written with Unicode noncharacters, which are
 * reserved for such internal use and never occur in text.
 */
const VALUE = '\ufdd0';
const BLOCK = '\ufdd1';
const END = '\ufdd2';

/** Pattern of the token of a value. */
export const VALUE_TOKEN = `${VALUE}\\d+${END}`;

/** Matches a token; its number is the first group. */
const TOKEN = /[\ufdd0\ufdd1](\d+)\ufdd2/g;
const BLOCK_TOKEN = /(\ufdd1\d+\ufdd2)/;
const TOKEN_CHARACTERS = /[\ufdd0-\ufdd2]/g;

/** What a token stands for. */
export interface Shielded {
  readonly kind: 'value' | 'block';
  /** In HTML. */
  readonly source: string;
  /** In plain text, where it differs. */
  readonly textSource?: string;
}

/** A text with tokens in place of its mustaches. */
export class Shield {
  private readonly tokens: Shielded[] = [];

  /** Puts tokens for all mustaches of a source that Handlebars has parsed without an error. */
  cover(source: string): string {
    let covered = '';
    let position = 0;
    for (const { start, end } of mustaches(source)) {
      covered += source.slice(position, start) + this.tokenFor(source.slice(start, end));
      position = end;
    }
    return covered + source.slice(position);
  }

  /** A new token for the source. */
  token(shielded: Shielded): string {
    this.tokens.push(shielded);
    return `${shielded.kind === 'value' ? VALUE : BLOCK}${this.tokens.length - 1}${END}`;
  }

  /** The text with its mustaches back in place; they may hold tokens themselves. */
  uncover(text: string, form: 'html' | 'text' = 'html'): string {
    return text.replace(TOKEN, (_, number: string) => {
      const { source, textSource } = this.tokens[Number(number)]!;
      return this.uncover(form === 'text' ? (textSource ?? source) : source, form);
    });
  }

  /** The text as the marketer wrote it, to be shown. */
  written(text: string): string {
    return unguarded(this.uncover(text, 'text'));
  }

  /** The line of the source where a line of the covered text comes from. */
  lineOf(coveredText: string, line: number): number {
    const before = coveredText.split('\n', line - 1).join('\n');
    return this.uncover(before).split('\n').length + (line > 1 ? 1 : 0);
  }

  private tokenFor(mustache: string): string {
    // A comment leaves its line breaks, so that the lines after it keep their numbers.
    if (/^\{\{~?!/.test(mustache)) return mustache.replace(/[^\n]/g, '');
    const isBlock = /^\{\{~?\s*([#/^]|else\b)/.test(mustache);
    return this.token({ kind: isBlock ? 'block' : 'value', source: mustache });
  }
}

/** Noncharacters in a source would be taken for tokens. */
export function withoutTokenCharacters(source: string): string {
  return source.replace(TOKEN_CHARACTERS, '');
}

/** The kind of the token a text begins with. */
export function leadingToken(text: string): Shielded['kind'] | undefined {
  if (text.startsWith(VALUE)) return 'value';
  return text.startsWith(BLOCK) ? 'block' : undefined;
}

export function hasToken(text: string): boolean {
  return text.search(TOKEN) !== -1;
}

/** Splits off the block tokens: `a{{#if b}}c` → ["a", token, "c"]. */
export function splitAtBlocks(text: string): string[] {
  return text.split(BLOCK_TOKEN);
}
