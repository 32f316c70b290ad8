import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import { believe, type SentTally } from './beliefs.js';
import { BELIEVE, CELLS, FORGET_BELIEFS, SENT_TALLIES } from './beliefs.sql.js';
import { type LearningSettings, learningSettings } from './learning-settings.js';
import { COMPANY_MARGIN, FORGET, LOCK, MEMORY, SEEN, TALLY, TO_REFRESH } from './tallies.sql.js';

const AT_ONCE = 1000;

/** For how many days a response counts, and the part of an order, 0 … 1, that is margin where its cost is not known. */
interface Terms {
  responseDays: number;
  margin: number;
}

@Injectable()
export class ResponsesService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Counts what campaigns brought that somebody may have responded to since, and fits what is believed of the next. */
  async learn(): Promise<void> {
    const campaigns = await this.database.rows<{ id: number }>(TO_REFRESH, [AT_ONCE]);
    const terms = await this.terms();
    for (const { id } of campaigns) await this.count(id, terms);
    await this.fit();
  }

  /** Counts one campaign anew. */
  async refresh(campaignId: number): Promise<void> {
    await this.count(campaignId, await this.terms());
  }

  /** In one transaction. */
  private async count(campaignId: number, { responseDays, margin }: Terms): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.run(LOCK, [campaignId]);
      await tx.run(MEMORY);
      await tx.run(FORGET, [campaignId]);
      await tx.run(TALLY, [campaignId, now, responseDays, margin]);
      await tx.run(SEEN, [campaignId, now]);
    });
  }

  /** The margin takes a look at everybody who ever bought, so a night asks once for all its campaigns. */
  private async terms(): Promise<Terms> {
    const { responseDays, assumedMargin } = await this.settings.read(learningSettings);
    const company = await this.database.row<{ margin: number | null }>(COMPANY_MARGIN);
    return { responseDays, margin: company?.margin ?? assumedMargin };
  }

  /** What is counted from now on goes by them; campaigns whose count is final keep theirs. */
  async changeSettings(settings: LearningSettings): Promise<LearningSettings> {
    await this.settings.write(learningSettings, settings);
    return settings;
  }

  /** What is believed of the rates with which cells will respond to the next campaign of each kind. */
  async fit(): Promise<void> {
    const seen = await this.database.rows<SentTally>(SENT_TALLIES);
    const cells = await this.database.rows<{ cell: number }>(CELLS);
    const beliefs = believe(
      seen,
      cells.map(({ cell }) => cell),
    );
    await this.database.transaction(async (tx) => {
      await tx.run(FORGET_BELIEFS);
      await tx.run(BELIEVE, [this.clock.now(), JSON.stringify(beliefs)]);
    });
  }
}
