import { describe, expect, it } from 'vitest';
import { courseOf } from './course';

const DECIDED = '2026-11-02T02:00:00.000Z';
const LATER = '2026-11-02T09:00:00.000Z';
const message = {
  state: 'accepted',
  reason: null,
  attempts: 1,
  decidedAt: DECIDED,
  notBefore: DECIDED,
  settledAt: LATER,
  response: '250 ok',
} as const;
const keysOf = (changes: Partial<Parameters<typeof courseOf>[0]>) =>
  courseOf({ ...message, ...changes }).map(({ key }) => key);

describe('the course of a message', () => {
  it('goes from the decision to where it stands', () => {
    expect(keysOf({})).toEqual(['decided', 'accepted']);
    expect(keysOf({ state: 'sending', settledAt: null })).toEqual(['decided', 'sending']);
  });

  it('tells of a wait that somebody ordered, and of none that is only how things go', () => {
    expect(keysOf({ notBefore: '2026-11-02T08:00:00.000Z' })).toEqual(['decided', 'held', 'accepted']);
    expect(keysOf({ notBefore: '2026-11-02T02:00:05.000Z' })).toEqual(['decided', 'accepted']);
  });

  it('tells of retries, whose waits are no holding', () => {
    expect(keysOf({ attempts: 3, notBefore: '2026-11-02T08:00:00.000Z' })).toEqual([
      'decided',
      'tried',
      'accepted',
    ]);
  });

  it('ends with when a waiting one goes out, and why not yet', () => {
    const steps = courseOf({
      ...message,
      state: 'pending',
      reason: 'held',
      settledAt: null,
      notBefore: LATER,
    });
    expect(steps.at(-1)).toMatchObject({ key: 'waiting', at: LATER, reason: 'held' });
  });
});
