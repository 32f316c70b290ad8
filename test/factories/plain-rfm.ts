import { scoreOf, type TiePolicy, tileOf } from '@roundtrip/domain/differentiate/rfm/quintile.js';
import type { RfmSettings } from '@roundtrip/domain/differentiate/rfm/rfm-settings.js';

/** What a customer is scored by: days on which they last bought, orders, money. Larger is better. */
export type Values = [recency: number, frequency: number, monetary: number];

/** The formulas of the ties, applied to one value after the other: slow, and plain enough to be believed. */
export function plainScores(policy: TiePolicy, bands: number, all: number[]): number[] {
  const order = all.map((value, index) => ({ value, index }));
  order.sort((a, b) => a.value - b.value || a.index - b.index);
  return all.map((value, index) => {
    if (policy === 'split')
      return tileOf(bands, order.findIndex((entry) => entry.index === index), all.length); // prettier-ignore
    const lower = all.filter((other) => other < value).length;
    const notHigher = all.filter((other) => other <= value).length;
    return scoreOf(policy, bands, { lower, notHigher, total: all.length });
  });
}

/** One digit where customers of equal keys are a nest of their own. */
function plainNestedScores(policy: TiePolicy, bands: number, all: number[], keys: string[]): number[] {
  const scores = all.map(() => 0);
  for (const key of new Set(keys)) {
    const members = keys.flatMap((each, index) => (each === key ? [index] : []));
    const own = plainScores(
      policy,
      bands,
      members.map((index) => all[index]!),
    );
    members.forEach((index, at) => (scores[index] = own[at]!));
  }
  return scores;
}

/** The three digits of every customer, customers in the order of ids. Limits by hand count in the values' own units. */
export function plainRfm(
  { method, ties, bands }: Pick<RfmSettings, 'method' | 'ties' | 'bands'>,
  customers: Values[],
  limits: [number[], number[], number[]],
): Values[] {
  const column = (digit: 0 | 1 | 2): number[] => customers.map((values) => values[digit]);
  if (method === 'fixed') {
    const score = (digit: 0 | 1 | 2, value: number): number =>
      1 + limits[digit].filter((limit) => value >= limit).length;
    return customers.map((values) => [score(0, values[0]), score(1, values[1]), score(2, values[2])]);
  }
  const isNested = method === 'nested';
  const recency = plainScores(ties, bands, column(0));
  const within = (keys: string[]): string[] => (isNested ? keys : customers.map(() => ''));
  const frequency = plainNestedScores(ties, bands, column(1), within(recency.map(String)));
  const monetary = plainNestedScores(
    ties,
    bands,
    column(2),
    within(recency.map((r, index) => `${r}-${frequency[index]}`)),
  );
  return customers.map((_, index) => [recency[index]!, frequency[index]!, monetary[index]!]);
}
