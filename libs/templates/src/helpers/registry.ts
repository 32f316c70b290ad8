import { blockHelpers } from './blocks.js';
import { date } from './date.js';
import type { Helper } from './helper.js';
import { internalHelpers } from './internal.js';
import { lunarDate } from './lunar-date.js';
import { numberHelpers } from './numbers.js';
import { questionHelpers } from './questions.js';
import { salutation } from './salutation.js';
import { urlHelpers } from './urls.js';

/** What a template may call, by name. Nothing else is callable, and none of them reads anything but the facts. */
export const helpers: ReadonlyMap<string, Helper> = byName([
  ...blockHelpers,
  ...questionHelpers,
  date,
  lunarDate,
  ...numberHelpers,
  salutation,
  ...urlHelpers,
]);

/** With those that only the compiler writes. */
export const allHelpers: ReadonlyMap<string, Helper> = byName([...helpers.values(), ...internalHelpers]);

/** What the admin shows beside the editor: every helper and how it is written. */
export const helperCatalogue: readonly { name: string; signature: string }[] = [...helpers.values()].map(
  ({ name, signature }) => ({ name, signature }),
);

function byName(list: readonly Helper[]): ReadonlyMap<string, Helper> {
  return new Map(list.map((helper) => [helper.name, helper]));
}
