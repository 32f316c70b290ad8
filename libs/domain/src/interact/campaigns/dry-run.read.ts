import { Injectable } from '@nestjs/common';
import type { CompiledTemplate } from '@roundtrip/templates';
import { Database } from '../../database/database.js';
import type { CurrentTemplates } from './campaign-check.read.js';
import type { CampaignDefinition } from './campaign-definition.js';
import { holdOutOf } from './definition/freeze.js';
import { type Sending, sendsOf } from './definition/graph.js';
import type { CustomerVerdict, DryRun } from './dry-run.schema.js';
import { DRY_RUN } from './dry-run.sql.js';
import { LOTS } from './engine/lots.js';
import { JudgedDefinitionRead } from './judged-definition.read.js';
import { campaignCost, type PricedMessage } from './outlook/campaign-cost.js';
import type { CellPeople } from './outlook/expected-responses.js';
import { ExpectedResponsesRead } from './outlook/expected-responses.read.js';
import { PricesRead } from './outlook/prices.read.js';
import { segmentsOf, segmentsOfSamples } from './outlook/sms-segments.js';
import { PreviewFactsRead } from './preview-facts.read.js';

const SAMPLE_SIZE = 20;
const MEMORY = "set local work_mem = '64MB'";

/** Instants come out of JSON as text. */
type JsonVerdict = Omit<CustomerVerdict, 'heldUntil'> & { heldUntil: string | null };
type Judged = Omit<DryRun, 'smsSegments' | 'cost' | 'expected'> & { byCell: CellPeople[] };
type DryRunRow = Omit<Judged, 'sample'> & { sample: JsonVerdict[] };

/** What a campaign would do, found out with the statement that will do it, and writing nothing. */
@Injectable()
export class DryRunRead {
  constructor(
    private readonly database: Database,
    private readonly definitions: JudgedDefinitionRead,
    private readonly facts: PreviewFactsRead,
    private readonly prices: PricesRead,
    private readonly responses: ExpectedResponsesRead,
  ) {}

  /**
   * Of the first message of the way: what comes later depends on what people do.
   * @throws DomainError `input-invalid` where the definition lacks its segment or its template
   */
  async dryRun(definition: CampaignDefinition): Promise<DryRun> {
    const { template, templates, send, parameters } = await this.definitions.read(definition, [
      'audience',
      'template',
    ]);
    const { segmentIds, excludedSegmentIds } = definition.audience;
    const heldOut = Math.round(holdOutOf(definition, [template.view.purpose]) * LOTS);
    const { byCell, ...figures } = await this.judge([
      ...parameters,
      ...[segmentIds, SAMPLE_SIZE, excludedSegmentIds, heldOut],
    ]);
    const segments = await this.segments(send, template.compiled, figures.sample);
    const messages = messagesOf(definition, templates, segments);
    return {
      ...figures,
      smsSegments:
        segments.length === 0 ? null : { least: Math.min(...segments), most: Math.max(...segments) },
      cost: campaignCost(messages, figures.sendable, await this.prices.read()),
      expected: await this.responses.read(template, send, byCell),
    };
  }

  private async judge(parameters: unknown[]): Promise<Judged> {
    const row = await this.database.transaction(async (tx) => {
      await tx.run(MEMORY);
      return tx.row<DryRunRow>(DRY_RUN, parameters);
    });
    if (!row) throw new Error('a count returned no row');
    return { ...row, sample: row.sample.map(fromJson) };
  }

  /** As how many the SMS is charged for each customer of the sample who would get it; none of a mail. */
  private async segments(
    send: Sending,
    compiled: CompiledTemplate,
    sample: CustomerVerdict[],
  ): Promise<number[]> {
    if (compiled.channel !== 'sms') return [];
    const counts: number[] = [];
    for (const { customerId, outcome } of sample) {
      if (outcome === 'exclude') continue;
      const facts = await this.facts.read(send, customerId);
      const count = segmentsOf(compiled, facts, facts.customer.locale);
      if (count !== null) counts.push(count);
    }
    return counts;
  }
}

/** All messages of the way, the first with the segments it was found to have. */
function messagesOf(
  definition: CampaignDefinition,
  templates: CurrentTemplates,
  segments: number[],
): PricedMessage[] {
  const named = sendsOf(definition).flatMap(([step, { templateId }]) => {
    const template = templates.get(templateId ?? 0);
    return template ? [{ step, compiled: template.compiled }] : [];
  });
  return named.map(({ step, compiled }, index) => ({
    ...{ step, channel: compiled.channel },
    segments: segmentsTold(compiled, index === 0 ? segments : []),
  }));
}

function segmentsTold(compiled: CompiledTemplate, found: number[]): number[] {
  if (compiled.channel !== 'sms') return [];
  return found.length > 0 ? found : segmentsOfSamples(compiled);
}

const fromJson = ({ heldUntil, ...verdict }: JsonVerdict): CustomerVerdict => ({
  ...verdict,
  heldUntil: heldUntil === null ? null : new Date(heldUntil),
});
