import { cellText } from '../../differentiate/rfm/rfm-cell.js';
import { type Beta, hitsInterval, meanOf } from '../../kernel/statistics/beta.js';
import { adviceOn } from './break-even.js';
import type { BreakEven, CampaignResults, ForetoldCell } from './prediction.schema.js';

/** How much of what may come a prediction's interval holds. */
export const LEVEL = 0.9;

/** What came of a cell, and what was believed of it; nothing, where both are null. Cell 0: not scored. */
export interface HeldAgainst {
  cell: number;
  people: number;
  responses: number;
  messages: number;
  marginMinor: number;
  alpha: number | null;
  beta: number | null;
}

export const textOf = (cell: number): string | null => (cell === 0 ? null : cellText(cell));

export const beliefIn = ({ alpha, beta }: Pick<HeldAgainst, 'alpha' | 'beta'>): Beta | null =>
  alpha === null || beta === null ? null : { alpha, beta };

/** A cell's responses against what was believed of them. @param costMinor of one message */
export function heldAgainst(row: HeldAgainst, costMinor: number, breakEven: BreakEven): ForetoldCell {
  const { cell, people, responses, messages, marginMinor } = row;
  const common = { cell: textOf(cell), people, responses, marginMinor, costMinor: messages * costMinor };
  const belief = beliefIn(row);
  if (!belief) return { ...common, predicted: null, isWithin: null, advice: null };
  const { low, high } = hitsInterval(belief, people, LEVEL);
  return {
    ...common,
    predicted: { rate: meanOf(belief), low, high },
    isWithin: responses >= low && responses <= high,
    advice: adviceOn(belief, breakEven),
  };
}

/** How well a campaign was foretold altogether. */
export function foretoldOf(cells: readonly ForetoldCell[]): CampaignResults['foretold'] {
  const told = cells.filter(({ predicted }) => predicted !== null);
  if (told.length === 0) return null;
  return {
    responses: told.reduce((sum, { people, predicted }) => sum + people * (predicted?.rate ?? 0), 0),
    cells: told.length,
    within: told.filter(({ isWithin }) => isWithin).length,
  };
}

/** What the campaign earned as it was sent, and would have earned had only cells worth writing to been written to. */
export function earnedBy(cells: readonly ForetoldCell[]): CampaignResults['earned'] {
  const advised = cells.filter(({ advice }) => advice !== null);
  if (advised.length === 0) return null;
  // Of a cell nobody could say anything about nothing is advised: it stays as it was sent.
  const followed = cells.filter(({ advice }) => advice === null || advice.send);
  return { asSent: sumOf(cells), asAdvised: sumOf(followed) };
}

const sumOf = (cells: readonly ForetoldCell[]) => ({
  people: cells.reduce((sum, { people }) => sum + people, 0),
  costMinor: cells.reduce((sum, { costMinor }) => sum + costMinor, 0),
  marginMinor: cells.reduce((sum, { marginMinor }) => sum + marginMinor, 0),
});
