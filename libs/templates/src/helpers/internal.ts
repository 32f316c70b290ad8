import Handlebars from 'handlebars';
import { decodeEntities, escapeHtml } from '../html/entities.js';
import { isWebAddress } from '../render/link-numbers.js';
import { blockHelper, isMissing, valueHelper, type Helper } from './helper.js';
import { printAddress } from './urls.js';

/** Written into templates by the compiler; a template that names one itself is refused. */
export const INTERNAL = {
  /** `{{__value "path" path}}` stands for `{{path}}`. */
  value: '__value',
  /** `(__need "path" path)` stands for an argument. */
  need: '__need',
  /** `{{__print (lookup a b)}}` stands for `{{lookup a b}}`. */
  print: '__print',
  /** `{{#__link 0}}target{{/__link}}` stands for the target of a tracked link. */
  link: '__link',
  /** The open pixel and the trap link, at the end of the HTML. */
  pixel: '__pixel',
} as const;

/** Prints a fact. Objects and lists print nothing: a reader must never meet "[object Object]". */
const value: Helper = valueHelper({
  name: INTERNAL.value,
  args: [2, 2],
  signature: '',
  run({ args: [path, fact], state }) {
    const text = printable(fact);
    if (text === '') state.missing.add(path as string);
    return text;
  },
});

/** Prints what a helper found, which may be nothing. */
const print: Helper = valueHelper({
  name: INTERNAL.print,
  args: [1, 1],
  signature: '',
  run: ({ args: [found] }) => printable(found),
});

function printable(fact: unknown): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number' || typeof fact === 'boolean') return String(fact);
  return fact instanceof Date ? fact.toISOString() : '';
}

const need: Helper = valueHelper({
  name: INTERNAL.need,
  args: [2, 2],
  signature: '',
  run({ args: [path, fact], state }) {
    if (isMissing(fact)) state.missing.add(path as string);
    return fact as object;
  },
});

/**
 * Prints the address of a tracked link: the tracked one, or the target itself where nothing is tracked. A target that
 * comes out empty, or of a kind that could run code, becomes "#": it is data from people.
 */
const link: Helper = blockHelper({
  name: INTERNAL.link,
  args: [1, 1],
  signature: '',
  run({ args: [index], context, body, state }) {
    const written = body(context);
    const target = (state.html ? decodeEntities(written) : written).trim();
    const address = state.links.address(index as number, target);
    return printAddress(isHarmless(address) ? address : '#', state).toString();
  },
});

function isHarmless(address: string): boolean {
  return isWebAddress(address) || /^(mailto|tel|sms):/i.test(address);
}

const pixel: Helper = valueHelper({
  name: INTERNAL.pixel,
  args: [0, 0],
  signature: '',
  run({ state: { openPixelUrl, trapUrl } }) {
    return new Handlebars.SafeString(hiddenLink(trapUrl) + openPixel(openPixelUrl));
  },
});

function openPixel(url: string | undefined): string {
  if (url === undefined) return '';
  return `<img src="${escapeHtml(url)}" alt="" width="1" height="1" style="display:block;width:1px;height:1px;border:0">`;
}

/** Neither seen, nor read aloud, nor reached by the keyboard. */
function hiddenLink(url: string | undefined): string {
  if (url === undefined) return '';
  return `<a href="${escapeHtml(url)}" style="display:none" tabindex="-1" aria-hidden="true"></a>`;
}

export const internalHelpers: readonly Helper[] = [value, need, print, link, pixel];
