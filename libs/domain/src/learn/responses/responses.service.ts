import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import { believe, type SentTally } from './beliefs.js';
import { BELIEVE, CELLS, FORGET_BELIEFS, SENT_TALLIES } from './beliefs.sql.js';
import { type LearningSettings, learningSettings } from './learning-settings.js';
import { COMPANY_MARGIN, FORGET, LOCK, MEMORY, SEEN, TALLY, TO_REFRESH } from './tallies.sql.js';

const AT_ONCE = 1000;

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
    for (const { id } of campaigns) await this.refresh(id);
    await this.fit();
  }

  /** Counts one campaign anew, in one transaction. */
  async refresh(campaignId: number): Promise<void> {
    const now = this.clock.now();
    const { responseDays, assumedMargin } = await this.settings.read(learningSettings);
    await this.database.transaction(async (tx) => {
      await tx.run(LOCK, [campaignId]);
      const company = await tx.row<{ margin: number | null }>(COMPANY_MARGIN);
      await tx.run(MEMORY);
      await tx.run(FORGET, [campaignId]);
      await tx.run(TALLY, [campaignId, now, responseDays, company?.margin ?? assumedMargin]);
      await tx.run(SEEN, [campaignId, now]);
    });
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
