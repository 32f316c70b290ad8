import type { Database } from '@roundtrip/domain/database/database.js';
import { campaignDefinitionSchema } from '@roundtrip/domain/interact/campaigns/campaign-definition.js';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import { LaunchService } from '@roundtrip/domain/interact/campaigns/launch.service.js';
import { RevisionsService } from '@roundtrip/domain/interact/campaigns/versions/revisions.service.js';
import { ReturnPath } from '@roundtrip/domain/interact/delivery/bounces/return-path.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
import { policySchema } from '@roundtrip/domain/interact/policy/policy.schema.js';
import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import { accountedFor } from '../factories/accounts.js';
import { CampaignWorld } from '../factories/campaign-world.js';
import type { Graph } from '../factories/given-definition.js';
import { SmtpScriptServer } from '../factories/smtp-script-server.js';
import { type Standing, standingOf } from './campaign-look.js';
import { type CrashPoint, CrashPoints } from './crash-points.js';
import { type Death, DyingDeliverer } from './dying-deliverer.js';
import { CRON } from './timetable.js';
import { UnsteadyClock } from './unsteady-clock.js';

/** What a person does to it. Whoever is inside stays with their version at an `edit`, and goes by the new one at a `move`. */
export type Operation = 'launch' | 'pause' | 'edit' | 'move' | 'resume' | 'stop';
export type Happening =
  Operation | 'engines turn' | 'outbox turns' | { crash: CrashPoint } | { dies: Death } | { hours: number };
export type Start = 'now' | 'at' | 'cron';

/** Its books, and what the mail server has of it. */
export interface Look extends Standing {
  /** What the audience exceeds its accounts by. */
  unbalanced: number;
  /** Messages the server was given, again where it was given one again. */
  arrived: number[];
}

/** Whom one campaign is for. */
const PEOPLE = 3;
const HOURS_TO_START = 6;
const DAYS_TO_THE_END = 3;
const HOUR_MS = 3_600_000;

/** One campaign after another, to customers of its own, with a message, a wait and another message. */
export class CampaignLife {
  private campaign = 0;
  private start: Start = 'now';
  private startsAt = new Date(0);
  private latest = new Date(0);
  private segmentId = 0;
  private edits = 0;

  private constructor(
    private readonly world: CampaignWorld,
    private readonly server: SmtpScriptServer,
    private readonly crashes: CrashPoints,
    private readonly deliverer: DyingDeliverer,
    private readonly templateId: number,
  ) {}

  static async start(): Promise<CampaignLife> {
    const server = await SmtpScriptServer.start();
    const SMTP_URL = `smtp://127.0.0.1:${server.port}`;
    const world = await CampaignWorld.start({ SMTP_URL }, new UnsteadyClock());
    const care = { email: null, sms: null, total: null };
    await world.domain.get(PolicyService).write(policySchema.parse({ caps: { care } }));
    const crashes = await CrashPoints.install(world.database);
    const template = await world.template('care');
    return new CampaignLife(world, server, crashes, new DyingDeliverer(world.domain), template);
  }

  async stop(): Promise<void> {
    await this.world.stop();
    await this.server.stop();
  }

  get database(): Database {
    return this.world.database;
  }

  get now(): Date {
    return this.world.now;
  }

  /** Another campaign, a draft. */
  async begin(start: Start): Promise<void> {
    this.world.nextNoon();
    this.latest = this.now;
    this.server.received.length = 0;
    this.start = start;
    this.startsAt = new Date(this.now.getTime() + HOURS_TO_START * HOUR_MS);
    this.segmentId = await this.world.segment(await this.world.customers(PEOPLE));
    this.campaign = await this.world.draft(this.way());
  }

  /** Whether a launch now would promise a time that has passed. */
  get isTooLate(): boolean {
    return this.start === 'at' && this.now >= this.startsAt;
  }

  /** Lets it happen; the code of the refusal, where it is refused. */
  async happen(what: Happening): Promise<string | null> {
    try {
      await this.let(what);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  async look(): Promise<Look> {
    const accounting = await this.world.domain.get(CampaignsRead).accounting(this.campaign);
    const names = this.world.domain.get(ReturnPath);
    return {
      ...(await standingOf(this.database, this.campaign)),
      unbalanced: accounting.audience - accountedFor(accounting),
      arrived: this.server.messageIds.map((name) => names.messageOf(name.replace(/^</, '')) ?? 0),
    };
  }

  /** Its clock set right, days pass, nobody interferes but to let it go on; who started it again and again ends it. */
  async end(): Promise<Look> {
    this.world.domain.clock.moveTo(this.latest);
    for (let day = 0; day < DAYS_TO_THE_END; day++) {
      if ((await this.look()).status === 'paused') await this.operate('resume');
      await this.settle();
      this.world.nextNoon();
    }
    await this.settle();
    const { status } = await this.look();
    if (status === 'draft' || this.start !== 'cron' || status === 'stopped') return this.look();
    await this.operate('stop');
    await this.settle();
    return this.look();
  }

  private async settle(): Promise<void> {
    await this.world.settle();
    while (await this.outbox.deliverBatch());
    await this.world.settle();
  }

  private get outbox(): OutboxService {
    return this.world.domain.get(OutboxService);
  }

  private async let(what: Happening): Promise<unknown> {
    if (what === 'engines turn') return Promise.all([this.turn(), this.turn()]);
    if (what === 'outbox turns') return this.outbox.deliverBatch();
    if (typeof what === 'string') return this.operate(what);
    if ('hours' in what) return this.jump(what);
    return 'crash' in what ? this.crashes.at(what.crash, () => this.turn()) : this.deliverer.die(what.dies);
  }

  private jump(by: { hours: number }): void {
    this.world.domain.clock.advance(by);
    if (this.now > this.latest) this.latest = this.now;
  }

  private readonly turn = () => this.world.domain.get(CampaignEngine).advance();

  private async operate(what: Operation): Promise<void> {
    if (what === 'launch') return this.world.domain.get(LaunchService).launch(this.campaign);
    if (what === 'edit' || what === 'move') return this.edit(what === 'move' ? 'pause' : null);
    return this.world.domain.get(CampaignsService)[what](this.campaign);
  }

  private async edit(moveInsideTo: string | null): Promise<void> {
    this.edits += 1;
    const definition = campaignDefinitionSchema.parse(this.way());
    const { status } = await standingOf(this.database, this.campaign);
    await (status === 'draft'
      ? this.world.domain.get(CampaignsService).update(this.campaign, { name: 'Edited', definition })
      : this.world.domain.get(RevisionsService).revise(this.campaign, { definition, moveInsideTo }, null));
  }

  /** Each edit changes how long one waits. */
  private way(): Graph {
    const send = { kind: 'send', templateId: this.templateId };
    const until = { kind: 'duration', amount: 3 + (this.edits % 4), unit: 'hours' };
    const trigger = {
      now: { kind: 'now' },
      // The workspace's clocks are eight hours ahead.
      at: { kind: 'at', at: new Date(this.startsAt.getTime() + 8 * HOUR_MS).toISOString().slice(0, 16) },
      cron: { kind: 'cron', cron: CRON },
    }[this.start];
    const audience = { segmentIds: [this.segmentId], reentry: { kind: 'always' } };
    return {
      ...{ version: 2, trigger, audience, start: 'first' },
      steps: {
        first: { ...send, next: 'pause' },
        pause: { kind: 'wait', until, next: 'second' },
        second: send,
      },
    };
  }
}
