import { Database } from '@roundtrip/domain/database/database.js';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import {
  type CampaignDefinition,
  campaignDefinitionSchema,
} from '@roundtrip/domain/interact/campaigns/campaign-definition.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import { LaunchService } from '@roundtrip/domain/interact/campaigns/launch.service.js';
import type { SaveTemplate } from '@roundtrip/domain/interact/templates/template.schema.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import type { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { OffersService } from '@roundtrip/domain/customize/offers/offers.service.js';
import type { GivenDefinition } from './given-definition.js';
import { startTestDomain, type TestDomain } from '../setup/test-domain.js';

type CustomerColumns = Partial<{
  name: string;
  email: string | null;
  phone: string | null;
  locale: string | null;
  time_zone: string | null;
  birthday_calendar: 'solar' | 'lunar';
  birthday_year: number;
  birthday_month: number;
  birthday_day: number;
  birthday_leap_month: boolean;
}>;

const MAIL = (body: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${body}
    <a href="{{unsubscribe_url}}">x</a> {{company.postal_address}}</mj-text></mj-column></mj-section></mj-body></mjml>`;

/** Customers, segments, templates and campaigns over a database of their own, and an engine to move them. */
export class CampaignWorld {
  private serial = 0;

  private constructor(readonly domain: TestDomain) {}

  static async start(more: Record<string, unknown> = {}, clock?: SimulatedClock): Promise<CampaignWorld> {
    return new CampaignWorld(await startTestDomain([InteractModule], more, clock));
  }

  get database(): Database {
    return this.domain.database;
  }

  get now(): Date {
    return this.domain.clock.now();
  }

  /** Moves the clock to the next noon in Shanghai, the workspace's zone: no quiet hours there. */
  nextNoon(): void {
    const noon = new Date(this.now);
    noon.setUTCHours(4, 0, 0, 0);
    if (noon <= this.now) noon.setUTCDate(noon.getUTCDate() + 1);
    this.domain.clock.moveTo(noon);
  }

  /** A customer with an address on both channels and consent to promotions by e-mail, unless told otherwise. */
  async customer(
    columns: CustomerColumns = {},
    consent: 'granted' | 'withdrawn' | null = 'granted',
  ): Promise<number> {
    const n = ++this.serial;
    const row = {
      ...{
        name: `Customer ${n}`,
        email: `c${n}@customer.example`,
        phone: `+86138${String(n).padStart(8, '0')}`,
      },
      ...{ locale: 'en', time_zone: null, birthday_leap_month: false, kind: 'individual' },
      ...{ attributes: {}, tags: [], created_at: this.now, updated_at: this.now, ...columns },
    };
    const names = Object.keys(row).join(', ');
    const created = await this.database.row<{ id: number }>(
      `insert into customer (${names}) select ${names} from jsonb_populate_record(null::customer, $1) returning id`,
      [JSON.stringify(row)],
    );
    const id = created?.id ?? 0;
    if (consent) await this.consent(id, consent);
    return id;
  }

  async customers(count: number, columns: CustomerColumns = {}): Promise<number[]> {
    const ids: number[] = [];
    for (let n = 0; n < count; n++) ids.push(await this.customer(columns));
    return ids;
  }

  async consent(customerId: number, status: 'granted' | 'withdrawn', purpose = 'promotion'): Promise<void> {
    await this.database.run(
      `insert into consent (customer_id, channel, purpose, status, at)
       select $1, channel, $2, $3, $4 from unnest(array['email', 'sms']) channel
       on conflict (customer_id, channel, purpose) do update set status = excluded.status`,
      [customerId, purpose, status, this.now],
    );
  }

  async segment(customerIds: number[]): Promise<number> {
    const row = await this.database.row<{ id: number }>(
      `insert into segment (name, rule, created_at, updated_at) values ($1, '{}', $2, $2) returning id`,
      [`Segment ${++this.serial}`, this.now],
    );
    const id = row?.id ?? 0;
    await this.database.run(
      `insert into segment_member (segment_id, customer_id, entered_at) select $1, unnest($2::bigint[]), $3`,
      [id, customerIds, this.now],
    );
    return id;
  }

  /** The customer comes into the segment, as a refresh would record it. */
  async enter(segmentId: number, customerId: number, at = this.now): Promise<void> {
    await this.database.run(
      `insert into segment_transition (segment_id, customer_id, kind, cause, at) values ($1, $2, 'entered', 'test', $3)`,
      [segmentId, customerId, at],
    );
  }

  template(
    purpose: SaveTemplate['purpose'] = 'promotion',
    body = 'Hello {{customer.name}}',
    more: Partial<SaveTemplate> = {},
  ): Promise<number> {
    const content = { en: { subject: 'Hello', preheader: '', mjml: MAIL(body) } };
    const input = {
      name: `Template ${++this.serial}`,
      purpose,
      channel: 'email',
      defaultLocale: 'en',
      content,
    };
    return this.domain.get(TemplatesService).create({ ...input, ...more } as SaveTemplate);
  }

  sms(purpose: SaveTemplate['purpose'] = 'promotion'): Promise<number> {
    const content = { en: { text: 'Hello. Reply STOP to opt out' } };
    return this.template(purpose, '', { channel: 'sms', content } as Partial<SaveTemplate>);
  }

  offer(codePrefix = 'THANKS'): Promise<number> {
    const name = { 'zh-CN': '会员礼遇', en: 'Thanks' };
    return this.domain.get(OffersService).create({ name, codePrefix, percentOff: 15, validDays: 30 });
  }

  draft(definition: GivenDefinition): Promise<number> {
    const full: CampaignDefinition = campaignDefinitionSchema.parse({
      trigger: { kind: 'now' },
      ...definition,
    });
    return this.domain
      .get(CampaignsService)
      .create({ name: `Campaign ${++this.serial}`, definition: full }, null);
  }

  async launch(definition: GivenDefinition): Promise<number> {
    const id = await this.draft(definition);
    await this.domain.get(LaunchService).launch(id);
    return id;
  }

  /** Turns the engine until it finds nothing to do. */
  async settle(engine = this.domain.get(CampaignEngine)): Promise<void> {
    while (await engine.advance());
  }

  /** What became of the customers of a campaign: `send`, or the reason why not. */
  async outcomes(campaignId: number): Promise<Record<number, string>> {
    const rows = await this.database.rows<{ id: number; outcome: string }>(
      `select customer_id as id, coalesce(reason, outcome) as outcome from decision where campaign_id = $1 order by enrolment_id`,
      [campaignId],
    );
    return Object.fromEntries(rows.map(({ id, outcome }) => [id, outcome]));
  }

  /** Stops whatever still runs, so that the next test has the engine for itself. */
  async stopCampaigns(): Promise<void> {
    const running = await this.database.rows<{ id: number }>(
      `select id from campaign where status in ('scheduled', 'running', 'paused')`,
    );
    for (const { id } of running) await this.domain.get(CampaignsService).stop(id);
    await this.settle();
  }

  async stop(): Promise<void> {
    await this.domain.stop();
  }
}
