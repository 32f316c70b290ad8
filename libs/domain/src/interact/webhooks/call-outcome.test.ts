import { expect, it } from 'vitest';
import { outcomeOf, pauseAfter } from './call-outcome.js';
import { REFUSED } from './guarded-exchange.js';

const answered = (status: number, headers: Record<string, string> = {}) =>
  outcomeOf({ answer: { status, headers, body: '' } });

it('what no answer came to is tried again, and the host is left alone for a while', () => {
  expect(outcomeOf({ failure: 'no answer within 10000 ms', handedOver: true })).toEqual({
    ...{ kind: 'again', status: null, error: 'no answer within 10000 ms', restMs: 30_000 },
  });
});

it('an address in a private network is not tried again', () => {
  expect(outcomeOf({ failure: REFUSED, handedOver: false })).toMatchObject({
    kind: 'failed',
    error: 'private-network',
  });
});

it.each([
  [204, 'succeeded'],
  [301, 'failed'],
  [404, 'failed'],
  [408, 'again'],
  [429, 'again'],
  [500, 'again'],
  [503, 'again'],
])('after %i it %s', (status, kind) => {
  expect(answered(status)).toMatchObject({ kind });
});

it('a host that names a time is left alone for as long, an hour at most', () => {
  expect(answered(503, { 'retry-after': '90' })).toMatchObject({ restMs: 90_000 });
  expect(answered(503, { 'retry-after': '86400' })).toMatchObject({ restMs: 3_600_000 });
  expect(answered(503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' })).toMatchObject({ restMs: 30_000 });
});

it('pauses grow, and the sixth attempt is the last', () => {
  expect([1, 2, 3, 4, 5, 6].map(pauseAfter)).toEqual([30_000, 120_000, 480_000, 1_920_000, 7_680_000, null]);
});
