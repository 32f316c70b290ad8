import { Injectable } from '@nestjs/common';
import { BuiltInPhoneChannel } from '../built-in-phone-channel.js';
import type { Channel, DeliveryOutcome, OutgoingMessage } from '../channel.js';
import { HttpExchange } from './http/http-exchange.js';
import { SmsAccountsService } from './sms-accounts.service.js';
import { SmsCallbacks } from './sms-callbacks.js';
import type { OutgoingSms, SmsAccount } from './sms-provider.js';
import { type HttpSmsKind, smsProvider } from './sms-providers.js';

const E164 = /^\+[1-9]\d{5,14}$/;

/** SMS by the provider of the workspace, or to the built-in phone where none is configured. */
@Injectable()
export class SmsChannel implements Channel {
  readonly name = 'sms';

  constructor(
    private readonly accounts: SmsAccountsService,
    private readonly callbacks: SmsCallbacks,
    private readonly http: HttpExchange,
    private readonly phone: BuiltInPhoneChannel,
  ) {}

  async deliver(message: OutgoingMessage): Promise<DeliveryOutcome> {
    const { content, id, address, at } = message;
    if (content.kind !== 'sms') throw new TypeError(`message ${id} is no SMS`);
    const account = await this.accounts.current();
    if (!account) return secretUnreadable;
    if (account.settings.kind === 'built-in') return this.phone.deliver(message);
    return this.send({ id, to: address, text: content.text, at }, account);
  }

  /** One text that is no message of a campaign: to try the settings out, or to confirm an opt-out. Its id is 0. */
  async sendAlone(sms: { to: string; text: string; at: Date }): Promise<DeliveryOutcome> {
    const account = await this.accounts.current();
    if (!account) return secretUnreadable;
    if (account.settings.kind === 'built-in') return this.phone.show(sms);
    return this.send({ ...sms, id: 0 }, account);
  }

  private async send(sms: Omit<OutgoingSms, 'receiptUrl'>, account: SmsAccount): Promise<DeliveryOutcome> {
    if (!E164.test(sms.to))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The number is not one.' };
    const kind = account.settings.kind as HttpSmsKind;
    const provider = smsProvider(kind);
    const receiptUrl = this.callbacks.receiptUrl(kind, sms.id);
    const request = provider.request({ ...sms, receiptUrl }, account as SmsAccount<HttpSmsKind>);
    if ('outcome' in request) return request.outcome;
    const exchange = await this.http.send(request);
    if ('answer' in exchange) return provider.outcome(exchange.answer, sms.at);
    return exchange.handedOver
      ? { kind: 'uncertain', reason: 'no-answer', response: exchange.failure }
      : { kind: 'retry', reason: 'connection-lost', response: exchange.failure };
  }
}

const secretUnreadable: DeliveryOutcome = {
  kind: 'retry',
  reason: 'sms-secret-unreadable',
  response: 'The secret of the SMS provider has to be entered again.',
};
