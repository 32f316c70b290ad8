import { z } from 'zod';
import { broughtSchema } from '../lift/brought-together.js';

const count = z.int().nonnegative();

/** How many customers the loop holds from stage to stage; periods are the 30 days before it was measured. */
export const loopFiguresSchema = z.object({
  customers: count,
  identified: count.describe('with an id of the shop, an e-mail address or a phone number'),
  reachable: count.describe('identified, and promotions may reach them by e-mail or by SMS'),
  bought: count.describe('with an order'),
  scored: count,
  contacted: count.describe('got a message, those they asked for by what they did left out'),
  overCap: count.describe('of them: more than the policy allows in its days'),
  responded: count.describe('of those contacted: a human clicked or answered'),
  answered: count.describe('answered a survey'),
  redirected: count.describe(
    'of them: a segment or a campaign took them in, or let them go, because of the answer',
  ),
});
export type LoopFigures = z.infer<typeof loopFiguresSchema>;

/** How much of the loop is closed. */
export const loopMeasureSchema = z
  .object({
    measuredAt: z.coerce.date(),
    ...loopFiguresSchema.shape,
    brought: broughtSchema.describe('margin of the campaigns launched in the year before'),
  })
  .meta({ id: 'LoopMeasure' });
export type LoopMeasure = z.infer<typeof loopMeasureSchema>;
