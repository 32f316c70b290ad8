import type { INestApplicationContext } from '@nestjs/common';
import { MessagesRead } from '@roundtrip/domain/interact/messages/messages.read.js';
import { MessageRenderer } from '@roundtrip/domain/interact/messages/message-renderer.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';

/** The six values each mail is personalised by. */
export const VARIABLES = ['name', 'city', 'points', 'code', 'product', 'store'] as const;
export type Values = Record<(typeof VARIABLES)[number], string>;

export const valuesOf = (number: number): Values => ({
  name: `Emma Clarke ${number}`,
  city: `Town ${number % 900}`,
  points: String(number % 5000),
  code: `TEA-${number.toString(36).toUpperCase()}`,
  product: `Oolong No. ${number % 60}`,
  store: `Shop ${number % 40}`,
});

/** Stands where a value will stand, in the mail the bare loop personalises. */
export const placeholder = (variable: string): string => `%%${variable}%%`;

const CUSTOMERS = `
  insert into customer (name, email, locale, created_at, updated_at)
  select 'Emma Clarke ' || n, 'c' || n || '@example.com', 'en', $2, $2 from generate_series(1, $1::int) n`;
const CONSENTS = `
  insert into consent (customer_id, channel, purpose, status, at)
  select id, 'email', 'promotion', 'granted', created_at from customer`;
const CAMPAIGN = `
  insert into campaign (name, status, definition, created_at, updated_at) values ('Broadcast', 'running', '{}', $1, $1)
  returning id`;
const VERSION = `
  with written as (
    insert into campaign_version (campaign_id, version, definition, created_at) values ($1, 1, '{}', $3) returning id
  )
  select w.id, t.id as template_version_id from written w, template_version t where t.template_id = $2`;
const ENROLMENTS = `
  insert into enrolment (campaign_id, version_id, customer_id, epoch, state, decisions, due_at, created_at)
  select $1, $2, id, 'now', 'left', 1, $3, $3 from customer`;
const MESSAGES = `
  insert into message (enrolment_id, campaign_id, version_id, template_version_id, customer_id, channel, purpose, address,
    locale, facts, lane, not_before, created_at, decided_at)
  select e.id, e.campaign_id, e.version_id, $1, c.id, 'email', 'promotion', c.email, c.locale,
    jsonb_build_object(
      'customer', jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'attributes', jsonb_build_object(
        'city', 'Town ' || c.id % 900, 'points', c.id % 5000, 'code', 'TEA-' || c.id, 'product', 'Oolong No. ' || c.id % 60,
        'store', 'Shop ' || c.id % 40)),
      'company', jsonb_build_object('name', 'Hillside Tea', 'postal_address', '88 Orchard Lane'),
      'zone', 'Asia/Shanghai'),
    2, $2, $2, $2
  from enrolment e join customer c on c.id = e.customer_id`;

const offer = (number: number): string => `
  <mj-section><mj-column>
    <mj-text>Number ${number}: {{customer.attributes.product}}, kept for you in {{customer.attributes.city}} at {{customer.attributes.store}} until Sunday.</mj-text>
    <mj-button href="https://shop.example/tea/${number}">Take a look</mj-button>
  </mj-column></mj-section>`;
const MJML = `<mjml><mj-body>
  <mj-section><mj-column><mj-text>Dear {{customer.name}}, you have {{customer.attributes.points}} points. Your code: {{customer.attributes.code}}</mj-text></mj-column></mj-section>
  ${offer(1)}${offer(2)}
  <mj-section><mj-column><mj-text><a href="{{unsubscribe_url}}">Unsubscribe</a> · {{company.postal_address}}</mj-text></mj-column></mj-section>
</mj-body></mjml>`;

/** Decided mails to so many customers, all due, nothing sent yet. */
export async function fillOutbox(database: BenchDatabase, size: number): Promise<void> {
  const now = new Date();
  await database.run(CUSTOMERS, [size, now]);
  await database.run(CONSENTS);
  await inDomain(database, async (domain) => {
    await allowNights(domain);
    const templateId = await domain.get(TemplatesService).create({
      name: 'Broadcast',
      channel: 'email',
      purpose: 'promotion',
      defaultLocale: 'en',
      content: { en: { subject: 'Tea for {{customer.name}}', preheader: 'Kept for you', mjml: MJML } },
    });
    const campaign = (await database.run(CAMPAIGN, [now])).rows[0];
    const version = (await database.run(VERSION, [campaign.id, templateId, now])).rows[0];
    await database.run(ENROLMENTS, [campaign.id, version.id, now]);
    await database.run(MESSAGES, [version.template_version_id, now]);
  });
  await database.settle();
}

async function allowNights(domain: INestApplicationContext): Promise<void> {
  const policy = domain.get(PolicyService);
  await policy.write({ ...(await policy.read()), quietHours: { email: null, sms: null } });
}

/** The mail as it is sent, links tracked, with placeholders for the six values. */
export function mailWithPlaceholders(
  database: BenchDatabase,
): Promise<{ subject: string; html: string; text: string }> {
  return inDomain(database, async (domain) => {
    const { rows } = await database.run('select min(id)::int as id from message');
    const stored = await domain.get(MessagesRead).stored(rows[0].id);
    if (!stored) throw new Error('there is no message');
    const attributes = Object.fromEntries(VARIABLES.map((name) => [name, placeholder(name)]));
    const customer = { name: placeholder('name'), attributes };
    const mail = await domain
      .get(MessageRenderer)
      .render({ ...stored, facts: { ...stored.facts, customer } }, 'sent');
    if (mail.channel !== 'email') throw new Error(`the broadcast's mail is ${mail.channel}`);
    return mail;
  });
}
