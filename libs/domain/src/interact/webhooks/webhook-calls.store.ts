import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import type { AnswerMapping } from './answer/answer-mapping.schema.js';
import { CALLS, CLAIM, PUT_DOWN, REST, SETTLE_CALL, TRY_AGAIN } from './webhook-calls.sql.js';
import type { WebhookCallsQuery, WebhookCallView } from './webhook-call.schema.js';

/** A call in a worker's hands. */
export interface ClaimedCall {
  id: number;
  customerId: number;
  campaignId: number;
  enrolmentId: number;
  visit: number;
  step: string;
  origin: string;
  url: string;
  body: string;
  /** This one among them; it fences those who come back too late. */
  attempts: number;
  sealedSecret: string;
  answers: AnswerMapping[];
  /** Whether the customer still waits for the answer. */
  stands: boolean;
}

/** How an attempt is put on record. */
export interface Ended {
  status: number | null;
  error: string | null;
}

const OF_A_HOST = 20;
/** Longer than an attempt may take. */
const LEASE_SECONDS = 60;

@Injectable()
export class WebhookCallsStore {
  constructor(private readonly database: Database) {}

  async putDown(tx: Tx, values: unknown[]): Promise<void> {
    await tx.run(PUT_DOWN, values);
  }

  claim(now: Date): Promise<ClaimedCall[]> {
    return this.database.rows(CLAIM, [now, OF_A_HOST, LEASE_SECONDS]);
  }

  /** `false` where another worker has the call by now. */
  async settle(
    tx: Tx,
    { id, attempts }: ClaimedCall,
    outcome: 'succeeded' | 'failed',
    { status, error }: Ended,
    now: Date,
  ): Promise<boolean> {
    return (await tx.run(SETTLE_CALL, [id, attempts, outcome, status, error, now])) > 0;
  }

  async tryAgain({ id, attempts }: ClaimedCall, { status, error }: Ended, due: Date): Promise<void> {
    await this.database.run(TRY_AGAIN, [id, attempts, status, error, due]);
  }

  /** Nothing is sent to the host until then. */
  async rest(origin: string, until: Date): Promise<void> {
    await this.database.run(REST, [origin, until]);
  }

  list(
    campaignId: number,
    {
      step = null,
      state = null,
      limit,
    }: Omit<WebhookCallsQuery, 'step' | 'state'> & {
      step?: string | null | undefined;
      state?: WebhookCallView['state'] | null | undefined;
    },
    after: InstantCursor | null,
  ): Promise<WebhookCallView[]> {
    const place = [after?.at ?? null, after?.id ?? null, limit + 1];
    return this.database.rows(CALLS, [campaignId, step, state, ...place]);
  }
}
