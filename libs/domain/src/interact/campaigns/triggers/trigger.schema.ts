import { z } from 'zod';
import { anniversarySchema } from './kinds/anniversary.schema.js';
import { atSchema, cronSchema, nowSchema } from './kinds/clock.schema.js';
import {
  cartAbandonedSchema,
  eventSchema,
  offerExpiringSchema,
  orderPlacedSchema,
  replenishmentSchema,
  surveyAnsweredSchema,
} from './kinds/fact.schema.js';
import { birthdaySchema, festivalSchema } from './kinds/occasion.schema.js';
import { scoreMovedSchema } from './kinds/score-moved.schema.js';
import { segmentEnteredSchema, segmentLeftSchema } from './kinds/segment.schema.js';

/** What starts a campaign. */
export const triggerSchema = z
  .discriminatedUnion('kind', [
    nowSchema,
    atSchema,
    cronSchema,
    birthdaySchema,
    anniversarySchema,
    festivalSchema,
    segmentEnteredSchema,
    segmentLeftSchema,
    scoreMovedSchema,
    eventSchema,
    orderPlacedSchema,
    cartAbandonedSchema,
    replenishmentSchema,
    surveyAnsweredSchema,
    offerExpiringSchema,
  ])
  .meta({ id: 'CampaignTrigger' });
export type Trigger = z.infer<typeof triggerSchema>;
export type TriggerKind = Trigger['kind'];
export type TriggerOf<K extends TriggerKind> = Extract<Trigger, { kind: K }>;
