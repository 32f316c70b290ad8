import { describe, expect, it } from 'vitest';
import { firingOf, firstDue, nextLook } from './due.js';

const zone = 'Asia/Shanghai';
const nine = { kind: 'cron', cron: '0 9 * * *' } as const;
const at = (text: string) => new Date(text);

describe('when a campaign is due', () => {
  it('follows its trigger', () => {
    const now = at('2026-11-22T00:00:00Z');
    expect(firstDue({ kind: 'now' }, now, zone)).toEqual(now);
    expect(firstDue({ kind: 'at', at: '2026-12-24T18:00', zone: 'workspace' }, now, zone)).toEqual(
      at('2026-12-24T10:00:00Z'),
    );
    expect(firstDue(nine, now, zone)).toEqual(at('2026-11-22T01:00:00Z'));
    expect(firstDue({ kind: 'segment-entered' }, now, zone)).toBeNull();
  });

  it('is looked for every quarter of an hour where customers have days and clocks of their own', () => {
    const birthday = { kind: 'birthday', daysBefore: 0, hour: 9 } as const;
    expect(firstDue(birthday, at('2026-11-22T01:14:59Z'), zone)).toEqual(at('2026-11-22T01:14:59Z'));
    expect(nextLook(birthday, at('2026-11-22T01:00:00Z'), zone)).toEqual(at('2026-11-22T01:15:00Z'));
    expect(nextLook(birthday, at('2026-11-22T01:14:59Z'), zone)).toEqual(at('2026-11-22T01:15:00Z'));
    const cart = { kind: 'cart-abandoned', event: 'cart', afterMinutes: 60 } as const;
    expect(nextLook(cart, at('2026-11-22T01:14:30Z'), zone)).toEqual(at('2026-11-22T01:15:00Z'));
  });

  it('is once a day for what has run out, at an hour of the workspace', () => {
    const replenishment = { kind: 'replenishment', daysBefore: 3, hour: 9 } as const;
    expect(firstDue(replenishment, at('2026-11-22T00:30:00Z'), zone)).toEqual(at('2026-11-22T01:00:00Z'));
    expect(nextLook(replenishment, at('2026-11-22T01:00:00Z'), zone)).toEqual(at('2026-11-23T01:00:00Z'));
  });

  it('is where a time of everybody’s own comes first', () => {
    const own = { kind: 'at', at: '2026-12-24T18:00', zone: 'recipient' } as const;
    expect(firstDue(own, at('2026-11-22T00:00:00Z'), zone)).toEqual(at('2026-12-24T04:00:00Z'));
  });

  it('is never of its own where facts bring it about', () => {
    expect(
      firstDue({ kind: 'event', event: 'visit', where: [] }, at('2026-11-22T00:00:00Z'), zone),
    ).toBeNull();
    expect(nextLook({ kind: 'segment-entered' }, at('2026-11-22T00:00:00Z'), zone)).toBeNull();
  });
});

describe('a campaign that is due', () => {
  it('fires, and is due again at the next occurrence', () => {
    const due = at('2026-11-22T01:00:00Z');
    expect(firingOf(nine, due, at('2026-11-22T01:00:02Z'), zone)).toEqual({
      fire: due,
      missed: [],
      next: at('2026-11-23T01:00:00Z'),
    });
  });

  it('fires the latest of what passed while nothing ran, and records the others as missed', () => {
    const firing = firingOf(nine, at('2026-11-20T01:00:00Z'), at('2026-11-22T05:00:00Z'), zone);
    expect(firing.fire).toEqual(at('2026-11-22T01:00:00Z'));
    expect(firing.missed).toEqual([at('2026-11-20T01:00:00Z'), at('2026-11-21T01:00:00Z')]);
  });

  it('is missed altogether when more than a day late', () => {
    const once = { kind: 'at', at: '2026-11-20T09:00', zone: 'workspace' } as const;
    const due = at('2026-11-20T01:00:00Z');
    expect(firingOf(once, due, at('2026-11-21T01:00:00Z'), zone).fire).toEqual(due);
    expect(firingOf(once, due, at('2026-11-21T01:00:01Z'), zone)).toEqual({
      fire: null,
      missed: [due],
      next: null,
    });
  });

  it('is done within the tolerance of its trigger', () => {
    const due = at('2026-11-20T01:00:00Z');
    const once = { kind: 'at', at: '2026-11-20T09:00', zone: 'workspace', toleranceHours: 2 } as const;
    expect(firingOf(once, due, at('2026-11-20T03:00:00Z'), zone).fire).toEqual(due);
    expect(firingOf(once, due, at('2026-11-20T03:00:01Z'), zone).missed).toEqual([due]);
  });
});
