import type { Step } from '../../definition';
import { waysOf } from './ways';

/** Pixels. The cards are as high as their texts may get, so that nothing has to be measured. */
export const CARD_HEIGHT = 132;
const CARD_WIDTH = 250;
const WAY_WIDTH = 122;

/** As wide as its ways need to stand side by side. */
export const cardWidth = (step: Step): number => Math.max(CARD_WIDTH, waysOf(step).length * WAY_WIDTH);

/** Where on the lower edge of a card a way begins. */
export const wayOffset = (step: Step, key: string): number => {
  const ways = waysOf(step);
  const at = ways.findIndex((way) => way.key === key);
  return (cardWidth(step) * (Math.max(at, 0) + 0.5)) / Math.max(ways.length, 1);
};
