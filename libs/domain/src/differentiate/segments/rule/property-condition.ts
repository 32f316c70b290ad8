import { z } from 'zod';

export const propertyOperators = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'is-set'] as const;
export type PropertyOperator = (typeof propertyOperators)[number];

/** What an operator can compare a property with; `null` for none. */
const comparable: Record<PropertyOperator, readonly string[] | null> = {
  is: ['string', 'number', 'boolean'],
  'is-not': ['string', 'number', 'boolean'],
  contains: ['string'],
  'at-least': ['number'],
  'at-most': ['number'],
  'is-set': null,
};

/** What a property of an event must be. Text is compared without regard to case. */
export const propertyConditionSchema = z
  .strictObject({
    property: z.string().min(1).max(100),
    operator: z.enum(propertyOperators),
    value: z.union([z.string().max(500), z.number(), z.boolean()]).optional(),
  })
  .superRefine(({ operator, value }, context) => {
    const fault = valueFault(operator, value);
    if (fault) context.addIssue({ code: 'custom', path: ['value'], ...fault });
  })
  .meta({ id: 'PropertyCondition' });
export type PropertyCondition = z.infer<typeof propertyConditionSchema>;

function valueFault(operator: PropertyOperator, value: unknown) {
  const wanted = comparable[operator];
  if (wanted === null)
    return value === undefined
      ? null
      : { message: 'This operator takes no value.', params: { code: 'value-not-needed' } };
  if (value === undefined || value === '')
    return {
      message: 'A value is missing.',
      params: { code: 'value-missing', params: { expected: wanted[0] ?? '' } },
    };
  return wanted.includes(typeof value)
    ? null
    : { message: `The value must be: ${wanted.join(', ')}.`, params: { code: 'wrong-type', params: { expected: wanted.join(', ') } } }; // prettier-ignore
}
