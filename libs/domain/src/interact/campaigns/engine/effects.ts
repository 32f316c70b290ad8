import { Injectable } from '@nestjs/common';
import { type OnTheWay, CouponsService } from '../../../customize/offers/coupons.service.js';
import type { Tx } from '../../../database/database.js';
import { StaticSegmentsService } from '../../../differentiate/segments/static/static-segments.service.js';
import { ConsentsService } from '../../../identify/consents/consents.service.js';
import { AttributesService } from '../../../identify/customers/attributes.service.js';
import type { LaunchedStep } from '../definition/launched-definition.js';
import type { Change } from '../definition/steps/update.schema.js';

/** Where and when something is done. */
interface Occasion {
  campaignId: number;
  now: Date;
}

const SOURCE = 'campaign';

export const hasEffects = ({ kind }: LaunchedStep): boolean => kind === 'update' || kind === 'offer';

/**
 * Does what a step does to those who pass it, for all of a batch at once and in the transaction in which they pass: it
 * is done once for each, whatever crashes.
 */
@Injectable()
export class Effects {
  constructor(
    private readonly attributes: AttributesService,
    private readonly consents: ConsentsService,
    private readonly lists: StaticSegmentsService,
    private readonly coupons: CouponsService,
  ) {}

  async take(tx: Tx, step: LaunchedStep, people: OnTheWay[], occasion: Occasion): Promise<void> {
    if (people.length === 0) return;
    if (step.kind === 'offer' && step.offerId !== null)
      await this.coupons.assign(tx, step.offerId, people, occasion.now);
    if (step.kind !== 'update') return;
    const customerIds = [...new Set(people.map(({ customerId }) => customerId))];
    for (const change of step.changes) await this.change(tx, change, customerIds, occasion);
  }

  private async change(
    tx: Tx,
    change: Change,
    customerIds: number[],
    { campaignId, now }: Occasion,
  ): Promise<void> {
    const origin = { source: SOURCE, sourceId: String(campaignId), at: now };
    switch (change.kind) {
      case 'attribute':
        await this.attributes.writeAll(tx, customerIds, { [change.attribute]: change.value }, origin);
        return;
      case 'tag':
        return this.attributes.writeTag(tx, customerIds, change.tag, change.given, origin);
      case 'list':
        if (change.segmentId !== null)
          await this.lists.put(tx, change.segmentId, customerIds, change.on, SOURCE);
        return;
      case 'consent': {
        const { channel, purpose, status } = change;
        const said = { channel, purpose, status, source: SOURCE, at: now };
        await this.consents.record(
          tx,
          customerIds.map((customerId) => ({ customerId, ...said })),
        );
      }
    }
  }
}
