import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Fault, invalid } from '../../../kernel/errors.js';
import { MicroBatch } from '../../../kernel/micro-batch.js';
import { CustomersService } from '../../customers/customers.service.js';
import type { UpsertCustomer } from '../../customers/upsert-customer.schema.js';
import type { AnonymousLink } from '../anonymous-ids.js';
import { EventCustomers } from '../event-customers.js';
import { eventKey } from '../event-key.js';
import type { RecordEvent } from '../event.schema.js';
import { EventWriter } from '../event-writer.js';
import { EventsService } from '../events.service.js';
import { eventOf, instantOf, messageId } from './message-event.js';
import type { CallBatch, CollectedBatch, Message, MessageType } from './message.schema.js';
import { readMessage } from './read-message.js';
import { customerOf } from './traits.js';

const ORIGIN = { source: 'events' };

type Refused = { faults: Fault[] };
const taken: Refused = { faults: [] };

type Identify = Extract<Message, { type: 'identify' }>;
type Alias = Extract<Message, { type: 'alias' }>;

/**
 * Calls as the client libraries of the Segment HTTP API send them. Identify writes traits onto a customer, alias and
 * identify say whose an anonymous id is, and track, page and screen are events. Orders come by their own door: an "Order
 * Completed" is an event like any other, or what was bought would be counted twice.
 */
@Injectable()
export class CollectService {
  private readonly singles = new MicroBatch((messages: Message[]) => this.take(messages));

  constructor(
    private readonly customers: CustomersService,
    private readonly events: EventsService,
    private readonly writer: EventWriter,
    private readonly named: EventCustomers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `input-invalid` with every fault of the call */
  async one(type: MessageType, call: Record<string, unknown>): Promise<void> {
    const message = readMessage(type, call);
    const { faults } = 'faults' in message ? (message as Refused) : await this.singles.add(message);
    if (faults.length > 0) throw invalid(faults);
  }

  /** Takes what is sound of a batch, and tells what is not. */
  async many({ batch, sentAt }: CallBatch): Promise<CollectedBatch> {
    const read = batch.map((call) => readMessage(call['type'], call));
    const messages = read.filter((each): each is Message => !('faults' in each));
    const results = (await this.take(messages.map((message) => ({ sentAt, ...message })))).values();
    const outcomes = read.map((each) => ('faults' in each ? (each as Refused) : results.next().value!));
    const rejected = outcomes.flatMap(({ faults }, index) =>
      faults.length === 0 ? [] : [{ index, messageId: textOf(batch[index]?.['messageId']), faults }],
    );
    return { success: true, rejected };
  }

  /** Who people are comes first, so that a batch's events find them. Results in the order of the messages. */
  private async take(messages: Message[]): Promise<Refused[]> {
    const receivedAt = this.clock.now();
    const results = new Map<Message, Refused>();
    const identified = await this.identify(ofType(messages, 'identify'), receivedAt, results);
    const aliased = await this.alias(ofType(messages, 'alias'), receivedAt, results);
    await this.writer.link([...identified, ...aliased]);
    await this.record([...ofType(messages, 'track'), ...ofType(messages, 'page'), ...ofType(messages, 'screen')], receivedAt, results); // prettier-ignore
    return messages.map((message) => results.get(message) ?? taken);
  }

  /** Traits of a visitor who is not named, and has no key among them, belong to nobody's record and are not kept. */
  private async identify(
    messages: Identify[],
    receivedAt: Date,
    results: Map<Message, Refused>,
  ): Promise<AnonymousLink[]> {
    const described: { message: Identify; customer: UpsertCustomer }[] = [];
    for (const message of messages) {
      const traits = message.traits ?? {};
      if (message.userId === undefined && !traits['email'] && !traits['phone']) continue;
      const customer = customerOf(message.userId, traits);
      if ('faults' in customer) results.set(message, customer as Refused);
      else described.push({ message, customer });
    }
    if (described.length === 0) return [];
    const outcomes = await this.customers.upsertMany(
      described.map(({ customer }) => customer),
      ORIGIN,
    );
    return described.flatMap(({ message }, at) => {
      const { id = null, faults = [] } = outcomes[at] ?? {};
      if (id === null) results.set(message, { faults });
      return id === null || message.anonymousId === undefined
        ? []
        : [linkOf(message, message.anonymousId, id, receivedAt)];
    });
  }

  /** Joins an anonymous id to a customer. Two customers who are known apart are merged by a person, never by a call. */
  private async alias(
    messages: Alias[],
    receivedAt: Date,
    results: Map<Message, Refused>,
  ): Promise<AnonymousLink[]> {
    if (messages.length === 0) return [];
    const previous = await this.named.known(messages.map(({ previousId }) => previousId));
    const joining = messages.filter(
      ({ previousId, userId }) => !previous.has(previousId) || previousId === userId,
    );
    for (const message of messages) if (!joining.includes(message)) results.set(message, knownApart);
    const found = await this.named.find(
      joining.map(({ userId }) => ({ externalId: userId })),
      ORIGIN,
    );
    return joining.flatMap((message, at) => {
      const customer = found[at] ?? taken;
      if ('id' in customer) return [linkOf(message, message.previousId, customer.id, receivedAt)];
      results.set(message, customer);
      return [];
    });
  }

  private async record(
    messages: Extract<Message, { type: 'track' | 'page' | 'screen' }>[],
    receivedAt: Date,
    results: Map<Message, Refused>,
  ): Promise<void> {
    if (messages.length === 0) return;
    const events: RecordEvent[] = messages.map((message) => eventOf(message, receivedAt));
    const outcomes = await this.events.recordMany(events);
    messages.forEach((message, at) => results.set(message, { faults: inCall(outcomes[at]?.faults ?? []) }));
  }
}

const ofType = <T extends MessageType>(messages: Message[], type: T) =>
  messages.filter((message): message is Extract<Message, { type: T }> => message.type === type);

function linkOf(message: Message, anonymousId: string, customerId: number, receivedAt: Date): AnonymousLink {
  const { at = receivedAt } = instantOf(message, receivedAt);
  return { anonymousId, customerId, at, key: eventKey(messageId(message)) };
}

const knownApart: Refused = {
  faults: [
    {
      path: ['previousId'],
      code: 'alias-of-customer',
      message: 'The previousId is the userId of another customer; two customers are merged in the admin.',
    },
  ],
};

/** A fault of an event, by the names the call gives its parts. */
const inCall = (faults: Fault[]): Fault[] =>
  faults.map((fault) => {
    const [first] = fault.path;
    if (first === 'at') return { ...fault, path: ['timestamp'] };
    return first === 'customer' ? { ...fault, path: ['userId'] } : fault;
  });

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
