import { decodeEntities } from '../html/entities.js';
import { attributes, markup, type Attribute } from '../html/markup.js';
import type { CompiledLink } from '../compiled.js';
import { INTERNAL } from '../helpers/internal.js';
import { OWN_ADDRESSES } from '../helpers/urls.js';
import { problem, type TemplateProblem } from '../problem.js';
import { leadingToken, type Shield } from './shield.js';

export interface LinkedHtml {
  html: string;
  links: CompiledLink[];
  /** Targets of all links, tracked or not, as written. */
  targets: string[];
  /** Without locale, part and line. */
  problems: TemplateProblem[];
}

type Verdict = 'tracked' | 'as written' | 'broken';

const OWN_NAMES = new Set([...Object.keys(OWN_ADDRESSES), ...Object.values(OWN_ADDRESSES)]);

/** Puts a link token in place of each target that can be tracked, and lists them in reading order. */
export function rewriteLinks(covered: string, shield: Shield): LinkedHtml {
  const result: LinkedHtml = { html: '', links: [], targets: [], problems: [] };
  let position = 0;
  for (const piece of markup(covered)) {
    if (piece.kind !== 'open' || (piece.name !== 'a' && piece.name !== 'area')) continue;
    const href = attributes(covered, piece).find(({ name }) => name === 'href');
    if (!href) continue;
    const target = decodeEntities(shield.written(href.value)).trim();
    const verdict = judge(href.value.trim(), target);
    result.targets.push(target);
    if (verdict === 'broken') result.problems.push(linkNotAbsolute(target));
    if (verdict !== 'tracked') continue;
    const token = linkToken(result.links.length, href, shield);
    const isQuoted = /["']/.test(covered[href.start - 1]!);
    result.html += covered.slice(position, href.start) + (isQuoted ? token : `"${token}"`);
    result.links.push({ href: target, label: labelAfter(covered, piece.end, shield) });
    position = href.end;
  }
  result.html += covered.slice(position);
  return result;
}

function linkNotAbsolute(href: string): TemplateProblem {
  return problem('link-not-absolute', { params: { href } });
}

/** The value as it stands in the shielded HTML, and as it was written. */
function judge(covered: string, target: string): Verdict {
  if (target === '' || target.startsWith('#')) return 'as written';
  if (leadingToken(covered) === 'value') return isOwnAddress(target) ? 'as written' : 'tracked';
  if (leadingToken(covered) === 'block' || /^https?:\/\//i.test(target)) return 'tracked';
  return /^(mailto|tel|sms):/i.test(target) ? 'as written' : 'broken';
}

/** Whether the target begins with `{{unsubscribe_url}}`, `{{survey_answer_url 5}}`, `{{links.web_view_url}}` … */
function isOwnAddress(target: string): boolean {
  const name = /^\{\{~?\s*(?:@root\.)?([\w.]+)/.exec(target)?.[1];
  return name !== undefined && OWN_NAMES.has(name);
}

/** In HTML the target is escaped, in the text part it is not. */
function linkToken(index: number, { value }: Attribute, shield: Shield): string {
  const wrap = (target: string) => `{{#${INTERNAL.link} ${index}}}${target}{{/${INTERNAL.link}}}`;
  return shield.token({ kind: 'value', source: wrap(value), textSource: wrap(decodeEntities(value)) });
}

const LONGEST_LABEL = 120;

/** The text between here and `</a>`, or what its image says. */
function labelAfter(covered: string, start: number, shield: Shield): string {
  let label = '';
  for (const piece of markup(covered.slice(start, start + 4_000))) {
    const at = { ...piece, start: piece.start + start, end: piece.end + start };
    if (at.kind === 'close' && at.name === 'a') break;
    if (at.kind === 'text') label += covered.slice(at.start, at.end);
    if (at.kind === 'open' && at.name === 'img') {
      label += attributes(covered, at).find(({ name }) => name === 'alt')?.value ?? '';
    }
  }
  return decodeEntities(shield.written(label)).replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);
}
