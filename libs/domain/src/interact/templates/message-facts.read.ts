import { Injectable } from '@nestjs/common';
import { type MessageFacts, sampleFacts } from '@roundtrip/templates';
import { Database } from '../../database/database.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { factsQuery, sharedFacts, type StoredFacts } from './message-facts.js';

const ONE_CUSTOMER = `
  select c.id as customer_id, coalesce(z.name, $4) as zone
  from customer c left join time_zone z on z.name = c.time_zone
  where c.id = $5`;

/** `$1` shared facts, `$2` locale, `$3` currency, `$4` zone, `$5` customer id. */
const FACTS_OF_ONE = factsQuery({
  people: ONE_CUSTOMER,
  offered: false,
  shared: '$1',
  locale: '$2',
  currency: '$3',
});

/** The facts of a message nobody is going to send: for previews. */
@Injectable()
export class MessageFactsRead {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** A real customer's facts as a decision at this moment would store them, with made-up offer, survey and links. */
  async ofCustomer(customerId: number): Promise<MessageFacts> {
    const workspace = await this.workspace.read();
    const shared = sharedFacts(workspace, this.clock.now());
    const { locale, currency, timeZone } = workspace;
    const parameters = [JSON.stringify(shared), locale, currency, timeZone, customerId];
    const row = await this.database.row<{ facts: StoredFacts }>(FACTS_OF_ONE, parameters);
    if (!row) throw notFound('customer', customerId);
    const { offer, survey, links } = sampleFacts(row.facts.customer.locale);
    return { ...row.facts, offer, survey, links };
  }

  /** A made-up customer of the real company. */
  async ofNobody(locale: string): Promise<MessageFacts> {
    const workspace = await this.workspace.read();
    return { ...sampleFacts(locale), ...sharedFacts(workspace, this.clock.now()) };
  }
}
