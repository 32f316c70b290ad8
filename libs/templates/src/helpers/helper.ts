import type Handlebars from 'handlebars';
import { TemplateRenderError } from '../render-error.js';
import type { Frame, RenderState } from '../render/render-state.js';

/** The body of a block, or its `{{else}}` part. */
export type BlockBody = (context: unknown, options?: { data?: Frame; blockParams?: unknown[] }) => string;

/** One call of a helper in a template. */
export interface HelperCall {
  readonly args: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
  readonly state: RenderState;
  /** What `this` is where the helper stands. */
  readonly context: unknown;
  readonly frame: Frame;
  /** Of block helpers only. */
  readonly body: BlockBody;
  readonly otherwise: BlockBody;
}

export type HelperResult = string | number | boolean | null | undefined | Handlebars.SafeString | object;

export interface Helper {
  readonly name: string;
  /** `value` prints or computes something; `block` encloses a part of the template. */
  readonly kind: 'value' | 'block';
  /** Least and most positional arguments. */
  readonly args: readonly [min: number, max: number];
  /** How it is written, for the admin. */
  readonly signature: string;
  /** True where an argument may be missing by intent: it is then not reported as a missing variable. */
  readonly asksForMissing: boolean;
  run(call: HelperCall): HelperResult;
}

type Definition = Omit<Helper, 'kind' | 'asksForMissing'>;

/** A helper that works on values: what it reads must be there. */
export function valueHelper(definition: Definition): Helper {
  return { ...definition, kind: 'value', asksForMissing: false };
}

/** A helper that tests values or stands in for them: what it reads may be missing. */
export function questionHelper(definition: Definition): Helper {
  return { ...definition, kind: 'value', asksForMissing: true };
}

export function blockHelper(definition: Definition): Helper {
  return { ...definition, kind: 'block', asksForMissing: true };
}

/** Null, undefined and the empty string: nothing a reader would see. */
export function isMissing(value: unknown): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

/** A helper was given what it cannot use. */
export function badValue(helper: string, value: unknown): TemplateRenderError {
  const shown = typeof value === 'string' ? value.slice(0, 40) : typeof value;
  return new TemplateRenderError('template-bad-value', `The helper "${helper}" cannot use "${shown}".`, {
    helper,
    value: shown,
  });
}
