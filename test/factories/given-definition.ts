import type { Trigger } from '@roundtrip/domain/interact/campaigns/triggers/trigger.schema.js';

/** A campaign of one message, as it was written before campaigns were graphs; it still says all that such a one needs. */
export interface OneMessage {
  trigger?: Partial<Trigger> & Pick<Trigger, 'kind'>;
  segmentId?: number | null;
  templateId?: number | null;
  offerId?: number | null;
  surveyId?: number | null;
  reentry?: object;
}

/** A graph as it is sent. */
export interface Graph {
  version: 2;
  trigger: object;
  audience: object;
  goal?: object | null;
  start: string;
  steps: Record<string, object>;
}

export type GivenDefinition = OneMessage | Graph;
