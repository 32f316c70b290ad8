import type { INestApplicationContext } from '@nestjs/common';
import { SegmentRefreshService } from '../../../differentiate/segments/segment-refresh.service.js';
import { CampaignEngine } from '../../../interact/campaigns/engine/campaign-engine.js';
import type { SimulatedClock } from '../../../kernel/clock.js';
import { CustomersActs, type Manner } from '../behaviour/customers-acts.js';
import type { SimulationOptions } from '../simulation.schema.js';
import { Nights } from './night.js';
import { SilentDelivery } from './send.js';

/** Told of each virtual day that is over; `false` ends the course. */
export type OnDay = (day: number) => Promise<boolean>;

/** The virtual days of a simulation, one after the other: what customers do, what the engine does about it, what goes out. */
export class Course {
  private readonly acts: CustomersActs;
  private readonly delivery: SilentDelivery;
  private readonly nights: Nights;

  constructor(
    private readonly world: INestApplicationContext,
    private readonly clock: SimulatedClock,
    private readonly options: SimulationOptions,
    manner: Manner,
  ) {
    this.acts = new CustomersActs(world, manner);
    this.delivery = new SilentDelivery(world, this.acts);
    this.nights = new Nights(world, options.scoreEveryDays);
  }

  /** Whether it came to its end. */
  async run(onDay: OnDay): Promise<boolean> {
    for (let day = 0; day < this.options.days; day++) {
      await this.acts.planDay(this.clock.now(), day);
      await this.nights.pass(day);
      for (let hour = 0; hour < 24; hour += this.options.stepHours) await this.step();
      if (!(await onDay(day + 1))) return false;
    }
    return true;
  }

  private async step(): Promise<void> {
    await this.turn();
    this.clock.advance({ hours: this.options.stepHours });
    const now = this.clock.now();
    await this.acts.act(now);
    await this.acts.answerForOthers(now);
    const segments = this.world.get(SegmentRefreshService);
    while (await segments.evaluateTouched());
  }

  /** Everything that is due at this moment. */
  private async turn(): Promise<void> {
    const engine = this.world.get(CampaignEngine);
    while (await engine.advance());
    await this.delivery.deliver(this.clock.now());
  }
}
