import { Injectable } from '@nestjs/common';
import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import type { Loop } from './loop.js';

/** What fell due, who came in, who gets a message: one turn of the engine. */
@Injectable()
export class AdvanceCampaignsLoop implements Loop {
  readonly name = 'advance-campaigns';

  constructor(private readonly engine: CampaignEngine) {}

  turn(): Promise<boolean> {
    return this.engine.advance();
  }
}
