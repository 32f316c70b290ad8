import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { occurrencesBetween } from '../../interact/campaigns/triggers/schedule/occurrences.js';
import type { Trigger } from '../../interact/campaigns/triggers/trigger.schema.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { CampaignCalendar } from './calendar.schema.js';
import { DUE, STANDING } from './calendar.sql.js';

const DAY_MS = 24 * 3600_000;
const DAYS = 7;
const MOST = 30;

interface Due {
  id: number;
  name: string;
  trigger: Extract<Trigger, { kind: 'at' | 'cron' }>;
  nextDueAt: Date;
}

/** What campaigns do this week. */
@Injectable()
export class CalendarRead {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  async week(): Promise<CampaignCalendar> {
    const from = this.clock.now();
    const until = new Date(from.getTime() + DAYS * DAY_MS);
    const { timeZone } = await this.workspace.read();
    const due = await this.database.rows<Due>(DUE, [until]);
    const counted = await this.database.row<{ standing: number }>(STANDING);
    const entries = due
      .flatMap(({ id: campaignId, name, trigger, nextDueAt }) =>
        this.timesOf(trigger, nextDueAt, timeZone, until).map((at) => ({
          ...{ campaignId, name, at },
          byRecipient: trigger.kind === 'at' && trigger.zone === 'recipient',
        })),
      )
      .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.campaignId - b.campaignId);
    const shown = { entries: entries.slice(0, MOST), isCut: entries.length > MOST };
    return { from, until, ...shown, standing: counted?.standing ?? 0 };
  }

  /** The next time, and those after it. */
  private timesOf(trigger: Due['trigger'], next: Date, timeZone: string, until: Date): Date[] {
    if (trigger.kind === 'at') return [next];
    return [next, ...occurrencesBetween(trigger.cron, timeZone, next, until)];
  }
}
