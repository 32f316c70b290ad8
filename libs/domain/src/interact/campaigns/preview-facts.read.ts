import { Injectable } from '@nestjs/common';
import { isChinese, type MessageFacts, type OfferFacts } from '@roundtrip/templates';
import type { OfferView } from '../../customize/offers/offer.schema.js';
import { OffersRead } from '../../customize/offers/offers.read.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
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
    private readonly workspace: WorkspaceService,
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
    const { name, description, codePrefix, kind, percentOff, valueMinor, ...terms } =
      await this.offers.detail(offerId);
    const { currency } = await this.workspace.read();
    const language = isChinese(locale) ? 'zh-CN' : 'en';
    return {
      name: name[language],
      description: description?.[language] ?? null,
      code: `${codePrefix}-XXXXX-XXXXX`,
      kind,
      percent_off: percentOff,
      value: valueMinor,
      currency,
      expires_at: expiryOf(terms, this.clock.now()).toISOString(),
    };
  }
}

/** As a coupon that is issued now would expire. */
function expiryOf(
  { validDays, validFrom, validUntil }: Pick<OfferView, 'validDays' | 'validFrom' | 'validUntil'>,
  now: Date,
): Date {
  const from = Math.max(now.getTime(), validFrom?.getTime() ?? 0);
  return new Date(Math.min(from + validDays * DAY_MS, validUntil?.getTime() ?? Infinity));
}
