import { z } from 'zod';

export const responseMetrics = ['clicked', 'answered', 'ordered'] as const;
const metric = z.enum(responseMetrics);
export type ResponseMetric = z.infer<typeof metric>;

/** What is expected of those who would get a message, from what earlier ones of its kind brought; intervals of 90 %. */
export const expectedResponsesSchema = z
  .object({
    /** Of all together, how many respond; one for each way of responding of which anything is known. */
    inAll: z.array(
      z.object({
        metric,
        low: z.int(),
        expected: z.number(),
        high: z.int(),
        /** Whose responses speak for it: `email:promotion:offer`, or a wider kind where too little was seen of that. */
        kind: z.string(),
      }),
    ),
    /** Part of a cell's people who respond, 0 … 1; those with most people first. */
    cells: z.array(
      z.object({
        /** Null: not scored. */
        cell: z.string().nullable(),
        people: z.int(),
        rates: z.array(z.object({ metric, low: z.number(), expected: z.number(), high: z.number() })),
      }),
    ),
  })
  .meta({ id: 'ExpectedResponses' });
export type ExpectedResponses = z.infer<typeof expectedResponsesSchema>;
