import { z } from 'zod';

const count = z.int();
const money = z.number();

/** Money is in minor units of the workspace's currency. */
export const simulatedCampaignSchema = z.object({
  campaignId: z.int(),
  name: z.string(),
  messages: count,
  people: count,
  opened: count,
  clicked: count,
  answered: count,
  unsubscribed: count,
  complained: count,
  orders: count,
  marginMinor: money,
  costMinor: money,
});

export const simulationOutcomeSchema = z
  .object({
    /** Copied, of so many there are. */
    customers: count,
    customersInAll: count,
    /** What the messages brought is beside what would have been bought anyway. */
    totals: z.object({
      messages: count,
      costMinor: money,
      ordersAnyway: count,
      marginAnywayMinor: money,
      ordersBrought: count,
      marginBroughtMinor: money,
      unsubscribed: count,
      complained: count,
    }),
    campaigns: z.array(simulatedCampaignSchema),
    /** How many customers got so many messages. */
    contacts: z.array(z.object({ messages: count, customers: count })),
    /** Customers two campaigns both wrote to. */
    overlaps: z.array(z.object({ one: z.int(), other: z.int(), customers: count })),
    neverContacted: count,
    /** The segments most of whose members, at the end, got nothing; the emptiest-handed first. */
    neverBySegment: z.array(
      z.object({ segmentId: z.int(), name: z.string(), customers: count, never: count }),
    ),
    /** Why campaigns did not send, by how often. */
    excluded: z.array(z.object({ reason: z.string(), decisions: count })),
    /** The chances the customers acted by. */
    rates: z.array(
      z.object({
        channel: z.enum(['email', 'sms']),
        purpose: z.enum(['promotion', 'care', 'transactional']),
        opened: z.number(),
        clicked: z.number(),
        answered: z.number(),
        ordered: z.number(),
        unsubscribed: z.number(),
        complained: z.number(),
        /** Messages of the shop they were measured on. */
        measuredOn: count,
      }),
    ),
    seconds: z.number(),
  })
  .meta({ id: 'SimulationOutcome' });
export type SimulationOutcome = z.output<typeof simulationOutcomeSchema>;

/** Channel '' is what was bought without any message. */
export const simulationDaySchema = z
  .object({
    day: count,
    channel: z.enum(['', 'email', 'sms']),
    messages: count,
    opened: count,
    clicked: count,
    answered: count,
    unsubscribed: count,
    complained: count,
    orders: count,
    revenueMinor: money,
    marginMinor: money,
    costMinor: money,
  })
  .meta({ id: 'SimulationDay' });
export type SimulationDay = z.output<typeof simulationDaySchema>;
