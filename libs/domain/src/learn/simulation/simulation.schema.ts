import { z } from 'zod';

const id = z.int().positive();
const share = z.number().min(0).max(1);

/** Of one message: the chance that its customer does this. */
export const responseRatesSchema = z
  .strictObject({
    opened: share,
    /** Of all, as every chance here: who clicks has opened. */
    clicked: share,
    /** Where the message carries a survey. */
    answered: share,
    /** Orders that would not have come without the message. */
    ordered: share,
    unsubscribed: share,
    complained: share,
  })
  .refine(({ opened, clicked }) => clicked <= opened || opened === 0, {
    path: ['clicked'],
    error: 'Nobody clicks in a mail without opening it.',
    params: { code: 'clicks-beyond-opens' },
  })
  .meta({ id: 'ResponseRates' });
export type ResponseRates = z.output<typeof responseRatesSchema>;

/** What is assumed where nothing has been measured. */
export const STATED: Record<'email' | 'sms', ResponseRates> = {
  email: {
    ...{ opened: 0.22, clicked: 0.03, answered: 0.04, ordered: 0.004 },
    ...{ unsubscribed: 0.002, complained: 0.0002 },
  },
  sms: { opened: 0, clicked: 0.04, answered: 0.05, ordered: 0.006, unsubscribed: 0.004, complained: 0 },
};

export const simulationOptionsSchema = z
  .strictObject({
    days: z.int().min(1).max(730).default(365),
    /** At most so many customers are copied, by lot; null: all. */
    customers: z.int().min(1).nullable().default(20_000),
    /** These campaigns alone, drafts among them are launched; null: those that are running now. */
    campaignIds: z.array(id).min(1).max(100).nullable().default(null),
    /** The same seed lets the same customers do the same. */
    seed: z.int().min(0).max(1_000_000).default(1),
    /** How far the clock moves at once. */
    stepHours: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(6), z.literal(12)]).default(6),
    /** How often everybody is scored anew; whoever buys or reacts is scored at once. */
    scoreEveryDays: z.int().min(1).max(90).default(7),
    /** By how much each further message within thirty days lessens the response to the next: `e^(−fatigue)`. */
    fatigue: z.number().min(0).max(2).default(0.1),
    /** `measured`: what came back so far, drawn towards `stated` where that is little. */
    rates: z.enum(['measured', 'stated']).default('measured'),
    stated: z
      .strictObject({
        email: responseRatesSchema.default(STATED.email),
        sms: responseRatesSchema.default(STATED.sms),
      })
      .prefault({}),
    /** What one message costs, in minor units; null: as the policy's budget says, or nothing. */
    costMinor: z
      .strictObject({ email: z.number().min(0), sms: z.number().min(0) })
      .nullable()
      .default(null),
  })
  .meta({ id: 'SimulationOptions' });
export type SimulationOptions = z.output<typeof simulationOptionsSchema>;

export const requestSimulationSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    options: simulationOptionsSchema.prefault({}),
  })
  .meta({ id: 'RequestSimulation' });
export type RequestSimulation = z.output<typeof requestSimulationSchema>;
