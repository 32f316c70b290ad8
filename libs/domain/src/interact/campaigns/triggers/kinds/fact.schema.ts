import { z } from 'zod';
import { propertyConditionSchema } from '../../../../differentiate/segments/rule/property-condition.js';

const id = z.int().positive();
const eventName = z.string().trim().min(1).max(100);
const where = z.array(propertyConditionSchema).max(10).default([]);

/** A customer did something, with properties as wanted. */
export const eventSchema = z.strictObject({ kind: z.literal('event'), event: eventName, where });

export const orderPlacedSchema = z.strictObject({
  kind: z.literal('order-placed'),
  /** Minor units of the workspace's currency. */
  leastMinor: z.int().min(0).optional(),
  firstOnly: z.boolean().default(false),
});

/** An event that within a time is followed neither by itself nor by another event, or by an order where none is named. */
export const cartAbandonedSchema = z.strictObject({
  kind: z.literal('cart-abandoned'),
  event: eventName,
  without: eventName.optional(),
  afterMinutes: z.int().min(5).max(43_200).default(60),
});

/** The purchase cycle of a product is over since the customer last bought it, at an hour of the workspace's clocks. */
export const replenishmentSchema = z.strictObject({
  kind: z.literal('replenishment'),
  daysBefore: z.int().min(0).max(30).default(3),
  hour: z.int().min(0).max(23).default(9),
});

/** The first answer to a survey; with bounds, one whose score lies between them, both included. */
export const surveyAnsweredSchema = z.strictObject({
  kind: z.literal('survey-answered'),
  surveyId: id,
  leastScore: z.number().optional(),
  mostScore: z.number().optional(),
  /** Only one that leaves a suggestion in the contact log. */
  suggested: z.literal(true).optional(),
});

/** A coupon the customer has not used will soon be void. */
export const offerExpiringSchema = z.strictObject({
  kind: z.literal('offer-expiring'),
  /** Of any offer where none is named. */
  offerId: id.optional(),
  daysBefore: z.int().min(1).max(30).default(3),
});
