import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignStatus } from '@roundtrip/domain/interact/campaigns/campaign-status.js';
import { unaccounted } from '../factories/accounts.js';
import { CampaignLife, type Happening, type Look, type Operation, type Start } from './campaign-life.js';
import { crashPoints } from './crash-points.js';
import { deaths } from './dying-deliverer.js';
import { LIMIT_MS, sized } from './long-form.js';
import { Timetable } from './timetable.js';

const SEQUENCES = sized(2_000, 30);

const LIVE: CampaignStatus[] = ['scheduled', 'running', 'paused'];
/** From where a person may do it, and what they are told where they may not, which then changes nothing. */
const LEGAL: Record<Operation, { from: CampaignStatus[]; else: string }> = {
  launch: { from: ['draft'], else: 'campaign-status' },
  edit: { from: ['draft', ...LIVE], else: 'campaign-not-live' },
  move: { from: ['draft', ...LIVE], else: 'campaign-not-live' },
  pause: { from: ['scheduled', 'running'], else: 'campaign-status' },
  resume: { from: ['paused'], else: 'campaign-status' },
  stop: { from: LIVE, else: 'campaign-status' },
};

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>('launch', 'pause', 'edit', 'move', 'resume', 'resume', 'stop'),
  { weight: 2, arbitrary: fc.constantFrom<Happening>('engines turn', 'outbox turns') },
  fc.record({ crash: fc.constantFrom(...crashPoints) }),
  fc.record({ dies: fc.constantFrom(...deaths) }),
  { weight: 2, arbitrary: fc.record({ hours: fc.integer({ min: -20, max: 30 }) }) },
);
/** Most of what may happen to a draft is refused; a launch soon comes. */
const course = fc
  .tuple(fc.array(happening, { maxLength: 2 }), fc.array(happening, { minLength: 5, maxLength: 14 }))
  .map(([before, after]): Happening[] => [...before, 'launch', ...after]);

describe('whatever happens to a campaign, and however often its workers die', { timeout: LIMIT_MS }, () => {
  let life: CampaignLife;

  beforeAll(async () => {
    life = await CampaignLife.start();
  });
  afterAll(() => life.stop());

  const refusal = (what: Happening, { status }: Look): string | null => {
    if (typeof what === 'object' || !(what in LEGAL)) return null;
    const { from, else: otherwise } = LEGAL[what as Operation];
    if (!from.includes(status)) return otherwise;
    return what === 'launch' && life.isTooLate ? 'campaign-not-ready' : null;
  };

  /** What holds at every moment. */
  function holds(look: Look): void {
    const arrived = new Set(look.arrived);
    expect(look.unbalanced, 'what the audience exceeds its accounts by').toBe(0);
    expect([look.twiceIn, look.twiceTold], 'taken in or decided about twice').toEqual([0, 0]);
    expect(look.arrived, 'sent twice').toHaveLength(arrived.size);
    expect(
      look.accepted.filter((id) => !arrived.has(id)),
      'accepted, and never arrived',
    ).toEqual([]);
  }

  /** Each time it should have come about is on record, once, fired or missed, and no other. */
  function holdsTo(timetable: Timetable, start: Start, { occurrences }: Look): void {
    const recorded = new Set(occurrences.map((instant) => instant.getTime()));
    expect(occurrences, 'came about twice').toHaveLength(recorded.size);
    if (start !== 'cron') return expect(recorded.size).toBeLessThanOrEqual(1);
    expect(occurrences.filter((instant) => !Timetable.has(instant))).toEqual([]);
    expect([...timetable.owed].filter((instant) => !recorded.has(instant))).toEqual([]);
  }

  it('only legal moves are made, it balances, nobody is told twice or while it does not run, and all of it ends', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom<Start>('now', 'at', 'cron'),
      course,
      async (start, happenings) => {
        await life.begin(start);
        const timetable = new Timetable();
        let before = await life.look();
        for (const what of happenings) {
          const expected = refusal(what, before);
          expect(await life.happen(what), JSON.stringify(what)).toBe(expected);
          const after = await life.look();
          if (expected === null && (what === 'launch' || what === 'resume')) timetable.begin(life.now);
          if (what === 'engines turn' && before.status === 'running') timetable.turned(life.now);
          holds(after);
          holdsTo(timetable, start, after);
          if (before.status !== 'running' && before.status !== 'scheduled')
            expect(after.arrived, 'sent while it did not run').toEqual(before.arrived);
          before = after;
        }
        const end = await life.end();
        holds(end);
        if (end.status === 'draft') return;
        expect([end.inside, end.open], 'stuck').toEqual([0, 0]);
        expect(['finished', 'stopped']).toContain(end.status);
      },
    );
    await fc.assert(property, { numRuns: SEQUENCES, endOnFailure: false });
    expect(await unaccounted(life.database)).toEqual([]);
  });
});
