import { attributes, markup } from '../html/markup.js';
import { CLIPPED_HTML_BYTES } from '../limits.js';
import { problem, type TemplateProblem } from '../problem.js';
import type { EmailContent, MessagePurpose } from '../source.js';

/** What the rules look at, once a layout has become HTML. */
export interface LayoutFindings {
  purpose: MessagePurpose;
  /** Compiled, still shielded. */
  html: string;
  /** Targets of the links, as written. */
  targets: readonly string[];
  /** Paths of the variables of the layout. */
  variables: ReadonlySet<string>;
}

/** The lines an inbox shows. Without locale. */
export function checkInboxLines({ subject, preheader }: EmailContent): TemplateProblem[] {
  return [
    ...(subject.trim() === '' ? [problem('subject-missing', { part: 'subject' })] : []),
    ...(preheader.trim() === '' ? [problem('preheader-missing', { part: 'preheader' })] : []),
  ];
}

/** The legal and practical duties of an e-mail's layout. Without locale and part. */
export function checkLayout(findings: LayoutFindings): TemplateProblem[] {
  return [...(findings.purpose === 'promotion' ? checkPromotion(findings) : []), ...checkHtml(findings.html)];
}

function checkPromotion({ targets, variables }: LayoutFindings): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (!targets.some((target) => /\bunsubscribe_url\b/.test(target))) {
    const params = { variable: '{{unsubscribe_url}}' };
    problems.push(problem('unsubscribe-missing', { params }));
  }
  if (!variables.has('company.postal_address')) {
    const params = { variable: '{{company.postal_address}}' };
    problems.push(problem('postal-address-missing', { params }));
  }
  return problems;
}

const ACTIVE_ELEMENTS: ReadonlySet<string> = new Set([
  ...[
    'script',
    'iframe',
    'frame',
    'object',
    'embed',
    'applet',
    'form',
    'input',
    'button',
    'textarea',
    'select',
  ],
  ...['base', 'link', 'svg', 'math', 'audio', 'video'],
]);

/** Mail programs drop active content, but "view in browser" would run it. */
function checkHtml(html: string): TemplateProblem[] {
  const active = new Set<string>();
  let imagesWithoutAlt = 0;
  for (const piece of markup(html)) {
    if (piece.kind !== 'open') continue;
    if (ACTIVE_ELEMENTS.has(piece.name)) active.add(`<${piece.name}>`);
    const all = attributes(html, piece);
    for (const { name, value } of all) {
      if (/^on[a-z]/.test(name)) active.add(name);
      if (/^\s*(javascript|vbscript):/i.test(value)) active.add(value.trim().slice(0, 40));
    }
    if (piece.name === 'meta' && all.some(({ value }) => /^refresh$/i.test(value)))
      active.add('<meta refresh>');
    if (piece.name === 'img' && !all.some(({ name }) => name === 'alt')) imagesWithoutAlt += 1;
  }
  const bytes = Buffer.byteLength(html);
  return [
    ...[...active].map((what) => problem('active-content', { params: { what } })),
    ...(imagesWithoutAlt > 0 ? [problem('image-without-alt', { params: { count: imagesWithoutAlt } })] : []),
    ...(bytes > CLIPPED_HTML_BYTES
      ? [problem('html-clipped', { params: { bytes, limit: CLIPPED_HTML_BYTES } })]
      : []),
  ];
}
