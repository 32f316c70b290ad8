import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyField } from './every-field.js';
import { parseInput } from './zod-faults.js';

const schema = z
  .strictObject({
    from: z.int().default(1),
    to: z.int().default(9),
    ties: z.enum(['low', 'high']).default('low'),
    night: z.strictObject({ email: z.string().nullable().default('22:00') }).prefault({}),
    budget: z
      .strictObject({ most: z.int().default(5) })
      .nullable()
      .default(null),
    note: z.string().optional(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], params: { code: 'crossed' } });
const whole = everyField(schema);

const faults = (input: unknown): unknown => {
  try {
    return parseInput(whole, input);
  } catch (error) {
    return (error as { faults: { path: string[]; code: string }[] }).faults.map(
      ({ path, code }) => `${path.join('.')} ${code}`,
    );
  }
};

describe('a schema of which every field must be named', () => {
  it('refuses what leaves fields out, with the path of each, however deep', () => {
    expect(faults({})).toEqual([
      'from required',
      'to required',
      'ties required',
      'night required',
      'budget required',
    ]);
    expect(faults({ from: 1, to: 2, ties: 'high', night: {}, budget: {} })).toEqual([
      'night.email required',
      'budget.most required',
    ]);
  });

  it('takes what names all of them, null being a name too, and what may be absent may still be', () => {
    const all = { from: 1, to: 2, ties: 'high', night: { email: null }, budget: null };
    expect(faults(all)).toEqual(all);
  });

  it('keeps the rules between fields, and refuses what it does not know', () => {
    const all = { from: 3, to: 2, ties: 'high', night: { email: null }, budget: null };
    expect(faults(all)).toEqual(['to crossed']);
    expect(faults({ ...all, to: 4, more: 1 })).toEqual(['more unknown-field']);
    expect(faults({ ...all, ties: 'coin' })).toEqual(['ties not-allowed']);
  });

  it('leaves the schema it was made of as it was', () => {
    expect(schema.parse({})).toMatchObject({ from: 1, night: { email: '22:00' } });
  });
});
