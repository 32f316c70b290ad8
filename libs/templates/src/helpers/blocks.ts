import Handlebars from 'handlebars';
import type { Frame } from '../render/render-state.js';
import { blockHelper, type Helper, type HelperCall } from './helper.js';

/** Handlebars' truth: empty lists and empty texts are false, and so is 0. */
export function isTrue(value: unknown): boolean {
  return !Handlebars.Utils.isEmpty(value) && value !== 0;
}

const ifBlock: Helper = blockHelper({
  name: 'if',
  args: [1, 1],
  signature: '{{#if condition}} … {{else}} … {{/if}}',
  run: ({ args, context, body, otherwise }) => (isTrue(args[0]) ? body(context) : otherwise(context)),
});

const unless: Helper = blockHelper({
  name: 'unless',
  args: [1, 1],
  signature: '{{#unless condition}} … {{/unless}}',
  run: ({ args, context, body, otherwise }) => (isTrue(args[0]) ? otherwise(context) : body(context)),
});

const withBlock: Helper = blockHelper({
  name: 'with',
  args: [1, 1],
  signature: '{{#with object}} … {{else}} … {{/with}}',
  run: ({ args: [value], context, frame, body, otherwise }) =>
    isTrue(value) ? body(value, { data: childFrame(frame), blockParams: [value] }) : otherwise(context),
});

const each: Helper = blockHelper({
  name: 'each',
  args: [1, 1],
  signature: '{{#each list limit=3}} … {{else}} … {{/each}}',
  run: (call) => {
    const entries = entriesOf(call.args[0], call.hash['limit']);
    return entries.length === 0 ? call.otherwise(call.context) : repeat(call, entries);
  },
});

/** Each turn is a step of the budget, and the fixed text it repeats is accounted for (values account for themselves). */
function repeat({ frame: parent, state: { budget }, body }: HelperCall, entries: Entry[]): string {
  const frame = childFrame(parent);
  let output = '';
  entries.forEach(([key, value], index) => {
    budget.step();
    Object.assign(frame, { key, index, first: index === 0, last: index === entries.length - 1 });
    const before = budget.emitted;
    const turn = body(value, { data: frame, blockParams: [value, key] });
    budget.emit(Math.max(0, turn.length - (budget.emitted - before)));
    output += turn;
  });
  return output;
}

type Entry = [key: string | number, value: unknown];

function entriesOf(list: unknown, limit: unknown): Entry[] {
  const end = typeof limit === 'number' ? limit : undefined;
  if (Array.isArray(list)) return list.slice(0, end).map((value, index): Entry => [index, value]);
  return list !== null && typeof list === 'object' ? Object.entries(list).slice(0, end) : [];
}

function childFrame(parent: Frame): Frame {
  return { ...parent, _parent: parent };
}

export const blockHelpers: readonly Helper[] = [ifBlock, unless, withBlock, each];
