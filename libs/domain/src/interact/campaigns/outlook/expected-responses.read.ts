import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { kindOf } from '../definition/kinds-of.js';
import type { Sending } from '../definition/graph.js';
import type { ContextTemplate } from '../check/campaign-context.js';
import { type CellBelief, type CellPeople, expectedResponses } from './expected-responses.js';
import type { ExpectedResponses, ResponseMetric } from './expected-responses.schema.js';
import { nearestKind } from './nearest-kind.js';

/** `$1` kind of the message, `$2` metrics, `$3` cells. */
const BELIEFS = `
  select m.metric, b.kind, b.cell, b.alpha, b.beta
  from unnest($2::text[]) with ordinality m (metric, place)
  join response_belief b on b.metric = m.metric and b.kind = ${nearestKind('$1::text', 'm.metric')}
  where b.cell = any ($3::smallint[])
  order by m.place, b.cell`;

/** What learning believes of a message before anybody got it. */
@Injectable()
export class ExpectedResponsesRead {
  constructor(private readonly database: Database) {}

  /** Null where no earlier message says anything about it. */
  async read(
    { compiled }: Pick<ContextTemplate, 'compiled'>,
    { offerId, surveyId }: Sending,
    people: readonly CellPeople[],
  ): Promise<ExpectedResponses | null> {
    const metrics: ResponseMetric[] = [surveyId === null ? 'clicked' : 'answered', 'ordered'];
    const cells = people.map(({ cell }) => cell);
    const beliefs = await this.database.rows<CellBelief>(BELIEFS, [
      kindOf(compiled, offerId),
      metrics,
      cells,
    ]);
    return expectedResponses(people, beliefs);
  }
}
