import type { Facts } from '../facts/facts.js';
import { RENDER_LIMITS } from '../limits.js';
import { RenderBudget } from './budget.js';
import type { LinkNumbers } from './link-numbers.js';
import type { RenderOptions } from './render-options.js';

/** What the helpers of one rendering share. */
export interface RenderState {
  readonly facts: Facts;
  /** Language of the text being rendered; dates, numbers and salutations follow it. */
  readonly locale: string;
  /** IANA zone dates are written in. */
  readonly zone: string;
  readonly budget: RenderBudget;
  /** Paths the template wanted to print and found nothing at. */
  readonly missing: Set<string>;
  readonly links: LinkNumbers;
  readonly openPixelUrl: string | undefined;
  readonly trapUrl: string | undefined;
  /** Whether the part being rendered is HTML, where text must be escaped. */
  html: boolean;
}

/** Private to the renderer: a symbol cannot be typed in a template, and spreading a frame carries it on. */
const STATE = Symbol('render state');

/** Handlebars' `@` variables: a frame per block that opens a context. */
export interface Frame {
  [STATE]: RenderState;
  root: Facts;
  [name: string]: unknown;
}

export function rootFrame(state: RenderState): Frame {
  return { root: state.facts, [STATE]: state };
}

export function stateOf(frame: Frame): RenderState {
  return frame[STATE];
}

/** The state of a rendering that begins with plain text. */
export function makeState(locale: string, options: RenderOptions, links: LinkNumbers): RenderState {
  const { facts, openPixelUrl, trapUrl } = options;
  const zone = Object.hasOwn(facts, 'zone') && typeof facts['zone'] === 'string' ? facts['zone'] : 'utc';
  return {
    facts,
    locale,
    zone,
    budget: new RenderBudget({ ...RENDER_LIMITS, ...options.limits }),
    missing: new Set(),
    links,
    openPixelUrl,
    trapUrl,
    html: false,
  };
}
