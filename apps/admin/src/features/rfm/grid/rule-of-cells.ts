import type { Condition, SegmentRule } from '../../segments/rule/rule';
import { type CellKey, digitsOf } from './cells';

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
  for (const digit of [...digits].sort((a, b) => a - b)) {
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
  const digits = cells.map(digitsOf);
  const recencies = [...new Set(digits.map(({ recency }) => recency))].sort((a, b) => b - a);
  for (const recency of recencies) {
    const chosen = digits.filter((each) => each.recency === recency).map(({ frequency }) => frequency);
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

function condition(field: string, { from, to }: Span, bands: number): Condition[] {
  if (from === 1 && to === bands) return [];
  if (from === to) return [{ field, operator: 'is', value: from }];
  if (to === bands) return [{ field, operator: 'at-least', value: from }];
  if (from === 1) return [{ field, operator: 'at-most', value: to }];
  return [{ field, operator: 'between', value: [from, to] }];
}

const EVERYBODY: Condition = { field: 'rfm.scored', operator: 'is', value: true };

/** What cells are read by: how many scores there are, and the monetary score where only its customers are meant. */
interface Layer {
  bands: number;
  monetary: number | null;
}

function ruleOfBlock({ recency, frequency }: Block, { bands, monetary }: Layer): SegmentRule {
  const conditions = [
    ...condition('rfm.recency', recency, bands),
    ...condition('rfm.frequency', frequency, bands),
    ...(monetary === null ? [] : [{ field: 'rfm.monetary', operator: 'is', value: monetary }]),
  ];
  return { all: conditions.length > 0 ? conditions : [EVERYBODY] };
}

/** The rule whose members stand in these cells, in the fewest conditions: ranges where cells lie side by side. */
export function ruleOfCells(cells: readonly CellKey[], layer: Layer): SegmentRule {
  const rules = blocksOf(cells).map((block) => ruleOfBlock(block, layer));
  return rules.length === 1 && rules[0] ? rules[0] : { any: rules };
}
