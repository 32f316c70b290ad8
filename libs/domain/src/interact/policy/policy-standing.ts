import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Database, type Sql } from '../../database/database.js';
import type { ChannelName } from '../messages/message.schema.js';
import { budgetLeft, lessShare, spentOn } from './budget-left.js';
import type { PolicyStanding } from './policy-rules.js';
import type { Policy } from './policy.schema.js';
import type { BudgetStanding, ComplaintStanding } from './policy-standing.schema.js';
import { COMPLAINTS, MEASURE_WORTH, QUIET_DAYS, SPENT } from './standing.sql.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3600_000;
const COMPLAINT_DAYS = 7;
const COMPLAINED = 'complained';
const WORTH_DAYS = 90;
const QUIET_DAYS_AHEAD = 90;
const UNLIMITED = { email: null, sms: null };

/** How things stand that the policy depends on: the calendar, the month's budget, the complaints. */
@Injectable()
export class PolicyStandings {
  /** Counting a week's messages takes a while; a minute more or less does not matter to a share of them. */
  private counted: { at: number; stopped: boolean } | null = null;

  constructor(private readonly database: Database) {}

  async read(policy: Policy, now: Date, timeZone: string, sql: Sql = this.database): Promise<PolicyStanding> {
    const budget = await this.budget(policy, now, timeZone, sql);
    return {
      quietDays: await this.quietDays(policy, now, sql),
      budgetLeft: budget?.left ?? UNLIMITED,
      openLeft: budget?.openLeft ?? UNLIMITED,
      braked: await this.isBraked(policy, now, sql),
    };
  }

  /** Null where complaints are not looked at. */
  async complaints(
    { complaints: rule }: Policy,
    now: Date,
    sql: Sql = this.database,
  ): Promise<ComplaintStanding | null> {
    if (!rule) return null;
    const since = new Date(now.getTime() - COMPLAINT_DAYS * DAY_MS);
    const counted = await sql.row<Pick<ComplaintStanding, 'accepted' | 'complaints'>>(COMPLAINTS, [
      since,
      COMPLAINED,
    ]);
    if (!counted) throw new Error('a count returned no row');
    const { accepted, complaints } = counted;
    const share = accepted >= rule.leastMessages ? complaints / accepted : null;
    const state = share === null || share < rule.warnAt ? 'fine' : share < rule.stopAt ? 'warned' : 'stopped';
    return { accepted, complaints, share, state };
  }

  /** Of the workspace's calendar month; null where there is no budget. Workers at once may overshoot by a batch each. */
  async budget(
    { budget }: Policy,
    now: Date,
    timeZone: string,
    sql: Sql = this.database,
  ): Promise<BudgetStanding | null> {
    if (!budget) return null;
    const since = DateTime.fromJSDate(now, { zone: timeZone }).startOf('month').toJSDate();
    const messages = await sql.row<Record<ChannelName, number>>(SPENT, [since]);
    if (!messages) throw new Error('a count returned no row');
    const { costMinor, reserve } = budget;
    return {
      ...{ messages, spentMinor: spentOn(costMinor, messages) },
      left: budgetLeft(budget, costMinor, messages),
      openLeft: reserve ? budgetLeft(lessShare(budget, reserve.share), costMinor, messages) : UNLIMITED,
    };
  }

  /** Reckons anew what campaigns promise. */
  async measureWorth(now: Date): Promise<void> {
    await this.database.run(MEASURE_WORTH, [now, new Date(now.getTime() - WORTH_DAYS * DAY_MS)]);
  }

  private async isBraked(policy: Policy, now: Date, sql: Sql): Promise<boolean> {
    const at = now.getTime();
    if (!this.counted || Math.abs(at - this.counted.at) >= MINUTE_MS)
      this.counted = { at, stopped: (await this.complaints(policy, now, sql))?.state === 'stopped' };
    return this.counted.stopped;
  }

  /** Days on which promotions wait, from yesterday on, `YYYY-MM-DD`. */
  async quietDays({ quietFestivals }: Policy, now: Date, sql: Sql): Promise<string[]> {
    if (quietFestivals.length === 0) return [];
    const day = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    const rows = await sql.rows<{ day: string }>(QUIET_DAYS, [
      quietFestivals,
      day(-1),
      day(QUIET_DAYS_AHEAD),
    ]);
    return rows.map((row) => row.day);
  }
}
