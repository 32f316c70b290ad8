import { Injectable } from '@nestjs/common';
import { OrderCouponsService } from '../../../customize/offers/redemption/order-coupons.service.js';
import { Clock } from '../../../kernel/clock.js';
import { FactLooks } from '../triggers/fact-looks.js';
import { Closing } from './closing.js';
import { DueCampaigns } from './due-campaigns.js';
import { Steps } from './steps.js';

/**
 * Moves campaigns on. Each step is one transaction that claims its work, so any number of engines may run, and a crash
 * anywhere repeats nothing and loses nothing.
 */
@Injectable()
export class CampaignEngine {
  constructor(
    private readonly clock: Clock,
    private readonly due: DueCampaigns,
    private readonly facts: FactLooks,
    private readonly steps: Steps,
    private readonly closing: Closing,
    private readonly coupons: OrderCouponsService,
  ) {}

  /** One turn of everything there is to do; `true` when there may be more right away. */
  async advance(): Promise<boolean> {
    const now = this.clock.now();
    const worked = [
      await this.due.turn(now),
      await this.facts.turn(now),
      await this.steps.turn(now),
      await this.closing.turn(now),
      await this.coupons.redeemFromOrders(),
    ];
    return worked.includes(true);
  }
}
