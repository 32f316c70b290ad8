import { Injectable } from '@nestjs/common';
import { isChinese, type MessageFacts, type OfferFacts } from '@roundtrip/templates';
import { OffersRead } from '../../customize/offers/offers.read.js';
import { Clock } from '../../kernel/clock.js';
import { MessageFactsRead } from '../templates/message-facts.read.js';
import type { Sending } from './definition/graph.js';

const DAY_MS = 24 * 3600_000;

/** The facts the message of a send step would have for a customer. */
@Injectable()
export class PreviewFactsRead {
  constructor(
    private readonly facts: MessageFactsRead,
    private readonly offers: OffersRead,
    private readonly clock: Clock,
  ) {}

  /** With the offer (under a code nobody was given) and the survey of the step, and nothing it does not have. */
  async read({ offerId, surveyId }: Sending, customerId: number): Promise<MessageFacts> {
    const { offer: _, survey, ...facts } = await this.facts.ofCustomer(customerId);
    return {
      ...facts,
      ...(offerId === null ? {} : { offer: await this.offer(offerId, facts.customer.locale) }),
      ...(surveyId === null ? {} : { survey }),
    };
  }

  private async offer(offerId: number, locale: string): Promise<OfferFacts> {
    const { name, codePrefix, percentOff, validDays } = await this.offers.detail(offerId);
    return {
      name: name[isChinese(locale) ? 'zh-CN' : 'en'],
      code: `${codePrefix}-XXXXX-XXXXX`,
      percent_off: percentOff,
      expires_at: new Date(this.clock.now().getTime() + validDays * DAY_MS).toISOString(),
    };
  }
}
