import { Injectable } from '@nestjs/common';
import { ConsentsRead } from '../../identify/consents/consents.read.js';
import { CustomersRead } from '../../identify/customers/customers.read.js';
import { PreferencesRead } from '../../identify/preferences/preferences.read.js';
import { SuppressionsRead } from '../../identify/suppressions/suppressions.read.js';
import type { StoredMessage } from '../messages/stored-message.js';
import { PolicyService } from '../policy/policy.service.js';
import { TopicsService } from '../templates/topics.service.js';
import { kindsOfChannel } from './message-kind.js';
import { isSubscribed, type OfferedChannel, type PreferenceCentre } from './preference-centre.js';

/** What the customer of a message may choose, and has chosen. */
@Injectable()
export class PreferenceCentreRead {
  constructor(
    private readonly customers: CustomersRead,
    private readonly consents: ConsentsRead,
    private readonly suppressions: SuppressionsRead,
    private readonly preferences: PreferencesRead,
    private readonly topics: TopicsService,
    private readonly policy: PolicyService,
  ) {}

  async of({ customerId, locale }: Pick<StoredMessage, 'customerId' | 'locale'>): Promise<PreferenceCentre> {
    const customer = await this.customers.get(customerId);
    const channels = await this.channelsOf(customer);
    const { topics } = await this.topics.read();
    const preferences = await this.preferences.ofCustomer(customerId);
    return {
      channels,
      topics: topics.map((topic) => ({ topic, wanted: !preferences.unwantedTopics.includes(topic.key) })),
      ...preferences,
      locale: customer.locale ?? locale,
      confirmAt: confirmAt(channels),
    };
  }

  private async channelsOf(customer: {
    id: number;
    email: string | null;
    phone: string | null;
  }): Promise<OfferedChannel[]> {
    const { id, email, phone } = customer;
    const states = await this.consents.state(id);
    const { consent } = await this.policy.read();
    const blocked = await this.suppressions.of(email, phone);
    const addresses = [
      { channel: 'email' as const, address: email },
      { channel: 'sms' as const, address: phone },
    ];
    return addresses.flatMap(({ channel, address }) => {
      if (address === null) return [];
      const isBlocked = blocked.some((suppression) => suppression.channel === channel);
      const kinds = isBlocked
        ? []
        : kindsOfChannel(channel).map((kind) => ({
            ...kind,
            subscribed: isSubscribed(kind, states, consent),
          }));
      return [{ channel, address, kinds }];
    });
  }
}

const confirmAt = (channels: readonly OfferedChannel[]): string | null =>
  channels.find(({ channel, kinds }) => channel === 'email' && kinds.length > 0)?.address ?? null;
