import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts.js';
import { compileSms } from '../testing.js';
import { render } from './render.js';

const thousand = Array.from({ length: 1_000 }, (_, index) => index);
const nested = (inner: string) =>
  `{{#each a}}{{#each @root.a}}{{#each @root.a}}${inner}{{/each}}{{/each}}{{/each}}`;

async function stopped(source: string, facts: Facts): Promise<{ code: unknown; ms: number }> {
  const { compiled } = await compileSms(source);
  const started = performance.now();
  try {
    render(compiled, { locale: 'en', facts });
    return { code: 'not stopped', ms: performance.now() - started };
  } catch (error) {
    return { code: (error as { code?: unknown }).code, ms: performance.now() - started };
  }
}

describe('a template that repeats too much', () => {
  it.each([
    ['nothing', ''],
    ['a value that is missing', '{{none}}'],
    ['a condition', '{{#if (gt this 5000)}}x{{/if}}'],
    ['an expensive helper', '{{#if (eq (date @root.now "cccc") "x")}}x{{/if}}'],
    ['blocks', '{{#with @root}}{{#unless a}}x{{/unless}}{{/with}}'],
  ])(
    'is stopped in time when a thousand times a thousand times a thousand turns print %s',
    async (_, inner) => {
      const { code, ms } = await stopped(nested(inner), { a: thousand, now: '2026-11-22T01:00:00Z' });
      expect(code).toBe('template-time-limit');
      // 200 ms and what a busy machine adds to them.
      expect(ms).toBeLessThan(500);
    },
  );

  it.each([
    ['fixed text', 'Sale! '.repeat(20), { a: thousand }],
    ['a value', '{{@root.v}}', { a: thousand, v: 'x'.repeat(1_000) }],
    ['what a helper makes', '{{default @root.v "y"}}', { a: thousand, v: 'x'.repeat(1_000) }],
  ])('is stopped when it prints too much %s', async (_, inner, facts) => {
    const { code, ms } = await stopped(nested(inner), facts);
    expect(code).toBe('template-too-large');
    expect(ms).toBeLessThan(500);
  });

  it('is stopped when a single value is too large', async () => {
    expect((await stopped('{{v}}', { v: 'x'.repeat(3_000_000) })).code).toBe('template-too-large');
  });

  it('is stopped when many loops stand side by side', async () => {
    const source = `{{#each a}}${'0123456789'.repeat(10)}{{/each}}`.repeat(40);
    // A slow machine may run out of time before it has run out of space.
    const { code } = await stopped(source, { a: thousand });
    expect(['template-too-large', 'template-time-limit']).toContain(code);
  });
});

describe('a template that stays within reason', () => {
  it('is never stopped by the clock, however slow the machine', async () => {
    const { compiled } = await compileSms('{{#each a}}{{this}} {{/each}}');
    const facts = { a: thousand.slice(0, 500) };
    expect(render(compiled, { locale: 'en', facts, limits: { timeMs: -1 } }).text).toContain('499');
  });

  it('counts each character once, however deep the loops around it', async () => {
    const { compiled } = await compileSms(
      '{{#each a}}{{#each @root.a}}{{#each @root.a}}12345{{/each}}{{/each}}{{/each}}',
    );
    const facts = { a: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
    expect(render(compiled, { locale: 'en', facts, limits: { outputChars: 5_000 } }).text).toHaveLength(
      5_000,
    );
    expect(() => render(compiled, { locale: 'en', facts, limits: { outputChars: 4_999 } })).toThrow(
      expect.objectContaining({ code: 'template-too-large' }),
    );
  });

  it('leaves the next message its whole budget', async () => {
    const { compiled } = await compileSms('{{#each a}}{{#each @root.a}}x{{/each}}{{/each}}');
    const options = { locale: 'en', facts: { a: thousand.slice(0, 40) } };
    for (let time = 0; time < 5; time += 1) expect(render(compiled, options).text).toHaveLength(1_600);
  });
});
