import { wakingZone } from './waking-zone.js';
import type { FaultWorld } from './fault-world.js';

const RECEIPT = {
  name: 'Receipt',
  channel: 'email',
  purpose: 'transactional',
  defaultLocale: 'en',
  content: {
    en: {
      subject: 'Your receipt',
      mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>Thank you.</mj-text></mj-column></mj-section></mj-body></mjml>',
    },
  },
};

/** From the instant the shop told of the event, in milliseconds; by message. */
export interface Delays {
  mail: number[];
  sms: number[];
}

interface Arrived {
  id: number;
  address: string;
  channel: 'email' | 'sms';
  settledAt: Date;
}

/** Customers who each get a receipt and a birthday SMS when they ask for it, by campaigns that wait for an event. */
export class UrgentMessages {
  private readonly asked = new Map<string, number>();

  private constructor(private readonly world: FaultWorld) {}

  static async prepare(world: FaultWorld, people: number): Promise<UrgentMessages> {
    const { loop } = world;
    const timeZone = wakingZone(new Date());
    const customers = Array.from({ length: people }, (_, n) => ({
      ...{ email: mailOf(n), phone: phoneOf(n), timeZone, tags: ['urgent'] },
    }));
    await loop.post('/api/customers/batch', { customers });
    const rule = { field: 'tags', operator: 'has-any', value: ['urgent'] };
    const { id: segmentId } = await loop.segment('Urgent', rule);
    const { id: receipt } = await loop.post('/api/templates', RECEIPT);
    for (const [name, templateId] of [
      ['paid', receipt],
      ['has-birthday', await loop.template('birthday-sms')],
    ] as const)
      await loop.launch(name, { trigger: { kind: 'event', event: name, where: [] }, segmentId, templateId });
    return new UrgentMessages(world);
  }

  /** Something happens to a customer that they hear of at once. */
  async ask(customer: number): Promise<void> {
    const now = Date.now();
    for (const address of [mailOf(customer), phoneOf(customer)]) this.asked.set(address, now);
    for (const name of ['paid', 'has-birthday']) {
      const event = { externalId: `${name}-${customer}`, name, customer: { email: mailOf(customer) } };
      await this.world.loop.post('/api/events', event);
    }
  }

  /** Resolves when all that were asked for have arrived. */
  async delays(): Promise<Delays> {
    let arrived: Arrived[] = [];
    await this.world.until('everything urgent has arrived', async () => {
      arrived = await this.world.loop.database.rows<Arrived>(
        `select id, address, channel, settled_at as "settledAt" from message
         where address = any ($1) and state = 'accepted'`,
        [[...this.asked.keys()]],
      );
      return arrived.length === this.asked.size;
    });
    const { arrivals } = this.world.sink.taken;
    const delay = ({ id, address, channel, settledAt }: Arrived): number =>
      ((channel === 'email' ? arrivals.get(id) : undefined) ?? settledAt.getTime()) -
      (this.asked.get(address) ?? 0);
    const of = (wanted: Arrived['channel']) => arrived.filter(({ channel }) => channel === wanted).map(delay);
    return { mail: of('email'), sms: of('sms') };
  }
}

const mailOf = (n: number): string => `urgent-${n}@customer.example`;
const phoneOf = (n: number): string => `+86138${String(n).padStart(8, '0')}`;
