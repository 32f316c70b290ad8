import type { Database } from '@roundtrip/domain/database/database.js';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import type { ChannelName, Purpose } from '@roundtrip/domain/interact/messages/message.schema.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import type { SaveTemplate } from '@roundtrip/domain/interact/templates/template.schema.js';
import type { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { startTestDomain, type TestDomain } from '../setup/test-domain.js';

export interface MessageRow {
  id: number;
  customer_id: number;
  state: string;
  reason: string | null;
  attempts: number;
  fence: number;
  not_before: Date;
  first_attempt_at: Date | null;
  settled_at: Date | null;
  smtp_message_id: string | null;
  response: string | null;
}

interface NewMessage {
  channel: ChannelName;
  purpose: Purpose;
  address: string;
  /** The body of the mail, inside an `mj-text`; the text of the SMS. */
  body: string;
  locale: string;
  name: string;
  surveyId: number | null;
  attributes: Record<string, unknown>;
}

const LANES: Record<Purpose, number> = { transactional: 0, care: 1, promotion: 2 };

/** Messages somebody decided to send, each to a customer of its own. */
export class MessageWorld {
  private serial = 0;
  private readonly campaigns = new Map<
    string,
    Promise<{ campaignId: number; versionId: number; templateVersionId: number }>
  >();

  constructor(
    readonly database: Database,
    readonly clock: SimulatedClock,
    private readonly templates: TemplatesService,
  ) {}

  /** Writes a message that is due now. */
  async message(given: Partial<NewMessage> = {}): Promise<number> {
    const n = ++this.serial;
    const { channel = 'email' } = given;
    const message: NewMessage = {
      channel,
      purpose: 'promotion',
      address: channel === 'email' ? `c${n}@customer.example` : `+8613${String(800_000_000 + n)}`,
      body: 'Hello {{customer.name}}, <a href="https://shop.example/tea">tea</a>',
      locale: 'en',
      name: `Customer ${n}`,
      surveyId: null,
      attributes: {},
      ...given,
    };
    const customerId = await this.customer(message);
    return this.insert(message, customerId, await this.campaignOf(message));
  }

  async messages(count: number, given: Partial<NewMessage> = {}): Promise<number[]> {
    const ids: number[] = [];
    for (let n = 0; n < count; n++) ids.push(await this.message(given));
    return ids;
  }

  /** As many more like this one, in one statement. */
  async copies(id: number, count: number): Promise<void> {
    await this.database.run(
      `insert into message (enrolment_id, step, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
         address, locale, facts, survey_id, lane, not_before, created_at, decided_at)
       select enrolment_id, 'copy ' || n, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
         address, locale, facts, survey_id, lane, not_before, created_at, decided_at
       from message, generate_series(1, $2::int) n where id = $1`,
      [id, count],
    );
  }

  async row(id: number): Promise<MessageRow> {
    const row = await this.database.row<MessageRow>('select * from message where id = $1', [id]);
    if (!row) throw new Error(`there is no message ${id}`);
    return row;
  }

  async states(): Promise<Record<string, number>> {
    const rows = await this.database.rows<{ state: string; count: number }>(
      'select state, count(*)::int as count from message group by state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** As the next server would have it, at this moment. */
  async accept(id: number): Promise<void> {
    await this.database.run(`update message set state = 'accepted', settled_at = $2 where id = $1`, [
      id,
      this.clock.now(),
    ]);
  }

  private async customer({ channel, address, name, locale, attributes }: NewMessage): Promise<number> {
    const { id } = await this.one<{ id: number }>(
      `insert into customer (name, email, phone, locale, attributes, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6) returning id`,
      [
        name,
        channel === 'email' ? address : null,
        channel === 'sms' ? address : null,
        locale,
        attributes,
        this.clock.now(),
      ],
    );
    await this.database.run(
      `insert into consent (customer_id, channel, purpose, status, at)
       select $1, c, p, 'granted', $2 from unnest(array['email', 'sms']) c, unnest(array['promotion', 'care']) p`,
      [id, this.clock.now()],
    );
    return id;
  }

  /** One running campaign for each kind of text. */
  private campaignOf(message: NewMessage) {
    const { channel, purpose, body, surveyId } = message;
    const key = JSON.stringify([channel, purpose, body, surveyId]);
    const known = this.campaigns.get(key) ?? this.campaign(message);
    this.campaigns.set(key, known);
    return known;
  }

  private async campaign({ channel, purpose, body }: NewMessage) {
    const name = `Campaign ${this.campaigns.size + 1}`;
    const templateId = await this.templates.create({
      name,
      channel,
      purpose,
      defaultLocale: 'en',
      content: { en: channel === 'email' ? mail(body) : { text: body } },
    } as SaveTemplate);
    const { id: templateVersionId } = await this.one<{ id: number }>(
      'select id from template_version where template_id = $1',
      [templateId],
    );
    const now = this.clock.now();
    const { id: campaignId } = await this.one<{ id: number }>(
      `insert into campaign (name, status, definition, created_at, updated_at) values ($1, 'running', '{}', $2, $2) returning id`,
      [name, now],
    );
    const { id: versionId } = await this.one<{ id: number }>(
      `insert into campaign_version (campaign_id, version, definition, created_at)
       values ($1, 1, '{}', $2) returning id`,
      [campaignId, now],
    );
    return { campaignId, versionId, templateVersionId };
  }

  private async insert(
    { channel, purpose, address, locale, name, surveyId, attributes }: NewMessage,
    customerId: number,
    campaign: { campaignId: number; versionId: number; templateVersionId: number },
  ): Promise<number> {
    const now = this.clock.now();
    const facts = {
      customer: { id: customerId, name, locale, email: address, attributes },
      company: { name: 'Hillside Tea', postal_address: '88 Orchard Lane', website: 'https://shop.example' },
      brand: { accent: '#2f6f62' },
      zone: 'Asia/Shanghai',
      now: now.toISOString(),
    };
    const { campaignId, versionId, templateVersionId } = campaign;
    const { id } = await this.one<{ id: number }>(
      `with enrolled as (
         insert into enrolment (campaign_id, version_id, customer_id, epoch, state, decisions, due_at, created_at)
         values ($1, $2, $3, 'now', 'left', 1, $4, $4) returning id
       ), decided as (
         insert into decision (enrolment_id, campaign_id, customer_id, outcome, facts, at)
         select id, $1, $3, 'send', '{}', $4 from enrolled
       )
       insert into message (enrolment_id, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
         address, locale, facts, survey_id, lane, not_before, created_at, decided_at)
       select id, $1, $2, $5, $3, $6, $7, $8, $9, $10, $11, $12, $4, $4, $4 from enrolled returning id`,
      [
        campaignId,
        versionId,
        customerId,
        now,
        templateVersionId,
        channel,
        purpose,
        address,
        locale,
        facts,
        surveyId,
        LANES[purpose],
      ],
    );
    return id;
  }

  private async one<T>(statement: string, parameters: unknown[]): Promise<T> {
    const row = await this.database.row<T>(statement, parameters);
    if (!row) throw new Error('a statement gave no row');
    return row;
  }
}

const mail = (body: string) => ({
  subject: 'For {{customer.name}}',
  preheader: '',
  mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>${body}</mj-text>
    <mj-text><a href="{{unsubscribe_url}}">unsubscribe</a> {{company.postal_address}}</mj-text></mj-column></mj-section></mj-body></mjml>`,
});

/** Messages, and an outbox that delivers them as configured. */
export async function startDeliveryWorld(
  more: Record<string, unknown> = {},
): Promise<{ domain: TestDomain; world: MessageWorld; outbox: OutboxService }> {
  const domain = await startTestDomain([InteractModule], more);
  const world = new MessageWorld(domain.database, domain.clock, domain.get(TemplatesService));
  return { domain, world, outbox: domain.get(OutboxService) };
}
