import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { LOGGER } from '@roundtrip/domain/kernel/tokens.js';
import { type Loop, LOOPS } from './loop.js';

/**
 * Drives the loops. A beat wakes every loop that is idle; a loop that is awake goes on until it has nothing to do, and
 * never runs twice at once in this process. A loop that throws is logged and tried again at the next beat.
 */
@Injectable()
export class Pulse implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly awake = new Map<Loop, Promise<boolean>>();
  private stopping = false;

  constructor(
    @Inject(LOOPS) private readonly loops: Loop[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  beat(): void {
    for (const loop of this.loops) void this.wake(loop);
  }

  /** Runs the loops until a whole round of them found nothing to do. */
  async settle(): Promise<void> {
    for (let worked = true; worked && !this.stopping;) {
      worked = false;
      for (const loop of this.loops) if (await this.wake(loop)) worked = true;
    }
  }

  /** No loop turns again. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** Waits for the batches in hand. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.awake.values());
  }

  private wake(loop: Loop): Promise<boolean> {
    const running = this.awake.get(loop);
    if (running) return running;
    const run = this.runWhileBusy(loop).finally(() => this.awake.delete(loop));
    this.awake.set(loop, run);
    return run;
  }

  private async runWhileBusy(loop: Loop): Promise<boolean> {
    let worked = false;
    try {
      while (!this.stopping && (await loop.turn())) worked = true;
    } catch (error) {
      this.logger.error({ loop: loop.name, err: error }, 'a loop failed; it is tried again at the next beat');
    }
    return worked;
  }
}
