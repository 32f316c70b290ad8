import { Injectable } from '@nestjs/common';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import { Recent } from '../../kernel/recent.js';
import {
  type TrackingHistory,
  type TrackingRules,
  trackingSettings,
  USUAL_RULES,
} from './tracking-rules.schema.js';

/** How old the rules may be that a message is rendered by. */
const FRESH_MS = 2_000;
/** A change holds for decisions from a moment at which every worker has heard of it. */
const NOTICE_MS = 5_000;

/** What is followed of messages, by their purpose: clicks, openings, UTM parameters. */
@Injectable()
export class TrackingRulesService {
  private readonly recent = new Recent<TrackingHistory>(FRESH_MS, 1);

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** As they are from now on. */
  async read(): Promise<TrackingRules> {
    return (await this.settings.read(trackingSettings)).changes.at(-1)?.rules ?? USUAL_RULES;
  }

  /** Holds for messages decided from now on, within seconds; those decided before stay as they are. */
  async write(rules: TrackingRules): Promise<TrackingRules> {
    const { changes } = await this.settings.read(trackingSettings);
    const since = new Date(this.clock.now().getTime() + NOTICE_MS);
    await this.settings.write(trackingSettings, { changes: [...changes, { since, rules }] });
    this.recent.clear();
    return rules;
  }

  /** The rules there are and were. */
  async history(): Promise<TrackingHistory> {
    return (await this.recent.get('history', () => this.settings.read(trackingSettings))) ?? { changes: [] };
  }
}
