import Handlebars from 'handlebars';
import { allHelpers } from '../helpers/registry.js';
import type { BlockBody, Helper } from '../helpers/helper.js';
import { rootFrame, stateOf, type Frame, type RenderState } from './render-state.js';

/** A template ready to run. */
export type Program = (state: RenderState) => string;

interface HandlebarsOptions {
  hash: Record<string, unknown>;
  data: Frame;
  fn?: BlockBody;
  inverse?: BlockBody;
}

/** Handlebars counts its own helpers as known; `log` would print to the console. */
const KNOWN_HELPERS = {
  log: false,
  ...Object.fromEntries([...allHelpers.keys()].map((name) => [name, true])),
};

const OWN_PROPERTIES_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

const nothing: BlockBody = () => '';

/**
 * Turns a source into a program: in an environment of its own that has our helpers alone, no partials and no
 * decorators. Only strings are accepted, since a Handlebars syntax tree is code.
 */
export function makeProgram(source: string, { escape }: { escape: boolean }): Program {
  if (typeof source !== 'string') throw new TypeError('A template is a string.');
  const engine = Handlebars.create();
  Object.keys(engine.helpers).forEach((name) => engine.unregisterHelper(name));
  // Handlebars wraps each helper of its environment on every run, so it gets those the source can call and no more.
  for (const helper of allHelpers.values()) {
    if (source.includes(helper.name)) engine.registerHelper(helper.name, metered(helper));
  }
  const options = { knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true, noEscape: !escape };
  const template = engine.compile<unknown>(source, options);
  return (state) => template(state.facts, { data: rootFrame(state), ...OWN_PROPERTIES_ONLY });
}

/** A helper as Handlebars calls it: one step of the budget, and its text accounted for. */
function metered(helper: Helper): (this: unknown, ...args: unknown[]) => unknown {
  return function (this: unknown, ...args: unknown[]): unknown {
    const options = args.pop() as HandlebarsOptions;
    const state = stateOf(options.data);
    state.budget.step();
    const result = helper.run({
      args,
      hash: options.hash,
      state,
      context: this,
      frame: options.data,
      body: options.fn ?? nothing,
      otherwise: options.inverse ?? nothing,
    });
    if (typeof result === 'string' && helper.kind === 'value') state.budget.emit(result.length);
    return result;
  };
}
