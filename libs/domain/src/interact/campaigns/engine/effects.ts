import { Injectable } from '@nestjs/common';
import { CouponsService } from '../../../customize/offers/coupons.service.js';
import type { Tx } from '../../../database/database.js';
import { StaticSegmentsService } from '../../../differentiate/segments/static/static-segments.service.js';
import { ConsentsService } from '../../../identify/consents/consents.service.js';
import { AttributesService } from '../../../identify/customers/attributes.service.js';
import { type Assignment, type Comer, TaskAssignmentsService } from '../../tasks/task-assignments.service.js';
import { type Announcement, WebhookOutboxService } from '../../webhooks/webhook-outbox.service.js';
import type { AssignStep, CallStep, LaunchedStep } from '../definition/launched-definition.js';
import type { Change } from '../definition/steps/update.schema.js';

/** Where and when something is done. */
interface Occasion {
  campaignId: number;
  versionId: number;
  step: string;
  now: Date;
}

const SOURCE = 'campaign';

const EFFECTIVE: readonly LaunchedStep['kind'][] = ['update', 'offer', 'assign', 'call'];

export const hasEffects = ({ kind }: LaunchedStep): boolean => EFFECTIVE.includes(kind);

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
    private readonly tasks: TaskAssignmentsService,
    private readonly webhooks: WebhookOutboxService,
  ) {}

  async take(tx: Tx, step: LaunchedStep, people: Comer[], occasion: Occasion): Promise<void> {
    if (people.length === 0) return;
    switch (step.kind) {
      case 'offer':
        if (step.offerId !== null) await this.coupons.assign(tx, step.offerId, people, occasion.now);
        return;
      case 'assign':
        return this.tasks.assign(tx, assignmentOf(step, occasion), people, occasion.now);
      case 'call':
        return this.webhooks.announce(tx, announcementOf(step, occasion), people, occasion.now);
      case 'update': {
        const customerIds = [...new Set(people.map(({ customerId }) => customerId))];
        for (const change of step.changes) await this.change(tx, change, customerIds, occasion);
      }
    }
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

function assignmentOf(
  { by: kind, purpose, title, instructions, arms, assigneeId, dueDays }: AssignStep,
  { campaignId, step }: Occasion,
): Assignment {
  const outcomes = arms.map(({ id, name }) => ({ id, ...(name === undefined ? {} : { name }) }));
  return { campaignId, step, kind, purpose, title, instructions, outcomes, assigneeId, dueDays };
}

function announcementOf(
  { url, fields, attributes }: CallStep,
  { campaignId, versionId, step }: Occasion,
): Announcement {
  return { campaignId, versionId, step, url, fields, attributes };
}
