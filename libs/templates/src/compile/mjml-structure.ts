import { markup, type Tag } from '../html/markup.js';
import { problem, type ProblemCode, type TemplateProblem } from '../problem.js';
import { leadingToken, splitAtBlocks, type Shield } from './shield.js';

/** Elements whose content is HTML or plain text; what stands in them is left alone. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set([
  ...[
    'mj-text',
    'mj-button',
    'mj-table',
    'mj-raw',
    'mj-title',
    'mj-preview',
    'mj-style',
    'mj-image',
    'mj-font',
  ],
  ...['mj-navbar-link', 'mj-social-element', 'mj-accordion-title', 'mj-accordion-text', 'mj-carousel-image'],
]);

/** The root and the elements of the head, where only settings can stand. */
const SETTING_ELEMENTS: ReadonlySet<string> = new Set([
  'mjml',
  'mj-head',
  'mj-attributes',
  'mj-html-attributes',
]);

/** Includes read files; the others apply selectors, whose time grows with rules times elements. */
const UNSUPPORTED_ELEMENTS: ReadonlySet<string> = new Set([
  'mj-include',
  'mj-html-attributes',
  'mj-selector',
  'mj-html-attribute',
]);
/** Asks MJML to copy the rules of a `<mj-style>` into elements, by selector as well. */
const INLINE_ATTRIBUTE = /\sinline\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)/i;

/**
 * Prepares a shielded layout for MJML. A block such as `{{#if offer}}` around sections, columns or texts stands where
 * MJML allows elements only, so it is wrapped in `<mj-raw>`. What MJML would drop or repair in silence is reported,
 * with lines of the shielded text.
 */
export function structureMjml(
  covered: string,
  shield: Shield,
): { mjml: string; problems: TemplateProblem[] } {
  const structure = new MjmlStructure(shield);
  let mjml = '';
  let position = 0;
  for (const piece of markup(covered)) {
    const text = covered.slice(piece.start, piece.end);
    structure.passLines(covered.slice(position, piece.start));
    // Comments lie between the pieces and stay.
    mjml += covered.slice(position, piece.start) + structure.take(piece, text);
    structure.passLines(text);
    position = piece.end;
  }
  mjml += covered.slice(position);
  structure.finish();
  return { mjml, problems: structure.problems };
}

/** Reads a layout piece by piece and knows at each which element it stands in. */
class MjmlStructure {
  readonly problems: TemplateProblem[] = [];
  private readonly open: string[] = [];
  private line = 1;

  constructor(private readonly shield: Shield) {}

  passLines(text: string): void {
    this.line += text.split('\n').length - 1;
  }

  /** What MJML is given for the piece. */
  take(piece: Tag | { kind: 'text' }, text: string): string {
    if (piece.kind === 'text') return this.isInText() ? text : this.structural(text);
    if (UNSUPPORTED_ELEMENTS.has(piece.name)) return this.unsupported(piece, text);
    if (piece.name.startsWith('mj')) this.follow(piece);
    return piece.kind === 'open' && piece.name === 'mj-style' ? this.withoutInline(text) : text;
  }

  finish(): void {
    for (const tag of this.open) this.report('mjml-unbalanced', { tag });
  }

  private follow({ kind, name, selfClosing }: Tag): void {
    if (kind === 'open') {
      // An element that begins inside a text: the text was not closed.
      if (this.isInText()) this.report('mjml-unbalanced', { tag: this.open.pop()! });
      if (!selfClosing) this.open.push(name);
      return;
    }
    if (this.open.at(-1) !== name) this.report('mjml-unbalanced', { tag: this.open.at(-1) ?? name });
    const opened = this.open.lastIndexOf(name);
    if (opened !== -1) this.open.length = opened;
  }

  private unsupported({ kind, name: tag }: Tag, text: string): string {
    if (kind === 'open') this.report('mjml-unsupported-element', { tag });
    return text.replace(/[^\n]/g, '');
  }

  private withoutInline(tag: string): string {
    if (!INLINE_ATTRIBUTE.test(tag)) return tag;
    this.report('inline-style-ignored', {});
    return tag.replace(INLINE_ATTRIBUTE, '');
  }

  private structural(text: string): string {
    if (text.trim() === '') return text;
    return splitAtBlocks(text)
      .map((part) => (leadingToken(part) === 'block' ? this.block(part) : this.stray(part)))
      .join('');
  }

  private block(token: string): string {
    const container = this.open.at(-1) ?? 'mjml';
    if (!SETTING_ELEMENTS.has(container)) return `<mj-raw>${token}</mj-raw>`;
    this.report('block-misplaced', { tag: container, near: this.shield.written(token) });
    return '';
  }

  private stray(text: string): string {
    const written = this.shield.written(text).trim();
    if (written !== '') this.report('text-ignored', { text: written.slice(0, 80) });
    return text.replace(/[^\n]/g, '');
  }

  private isInText(): boolean {
    return TEXT_ELEMENTS.has(this.open.at(-1) ?? '');
  }

  private report(code: ProblemCode, params: Record<string, string>): void {
    this.problems.push(problem(code, { line: this.line, params }));
  }
}
