import type { Condition, SegmentRule } from '../../segments/rule/rule';
import { type CellKey, digitsOf, FREQUENCIES, RECENCIES } from './cells';

interface Span {
  from: number;
  to: number;
}

interface Block {
  recency: Span;
  frequency: Span;
}

export const spanText = ({ from, to }: Span): string => (from === to ? String(from) : `${from}–${to}`);

/** Digits that follow each other as spans: 1, 2, 4 is 1–2 and 4. */
function spansOf(digits: number[]): Span[] {
  const spans: Span[] = [];
  for (const digit of [...digits].sort()) {
    const last = spans.at(-1);
    if (last && last.to === digit - 1) last.to = digit;
    else spans.push({ from: digit, to: digit });
  }
  return spans;
}

const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** The chosen cells as few rectangles: each row's spans, joined with the same span of the row above. */
export function blocksOf(cells: readonly CellKey[]): Block[] {
  const blocks: Block[] = [];
  for (const recency of RECENCIES) {
    const chosen = FREQUENCIES.filter((frequency) =>
      cells.some((key) => digitsOf(key).recency === recency && digitsOf(key).frequency === frequency),
    );
    for (const frequency of spansOf(chosen)) {
      const above = blocks.find(
        (block) => block.recency.from === recency + 1 && isSame(block.frequency, frequency),
      );
      if (above) above.recency.from = recency;
      else blocks.push({ recency: { from: recency, to: recency }, frequency });
    }
  }
  return blocks;
}

function condition(field: string, { from, to }: Span): Condition[] {
  if (from === 1 && to === 5) return [];
  if (from === to) return [{ field, operator: 'is', value: from }];
  if (to === 5) return [{ field, operator: 'at-least', value: from }];
  if (from === 1) return [{ field, operator: 'at-most', value: to }];
  return [{ field, operator: 'between', value: [from, to] }];
}

const EVERYBODY: Condition = { field: 'rfm.scored', operator: 'is', value: true };

function ruleOfBlock({ recency, frequency }: Block): SegmentRule {
  const conditions = [...condition('rfm.recency', recency), ...condition('rfm.frequency', frequency)];
  return { all: conditions.length > 0 ? conditions : [EVERYBODY] };
}

/** The rule whose members stand in these cells, in the fewest conditions: ranges where cells lie side by side. */
export function ruleOfCells(cells: readonly CellKey[]): SegmentRule {
  const rules = blocksOf(cells).map(ruleOfBlock);
  return rules.length === 1 && rules[0] ? rules[0] : { any: rules };
}
