import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { everyLane, urgentLanes } from '@roundtrip/domain/interact/outbox/lanes.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import type { Loop } from './loop.js';

/** Delivers what is due, most urgent first. */
@Injectable()
export class DeliverMessagesLoop implements Loop, OnModuleDestroy {
  readonly name = 'deliver-messages';

  constructor(private readonly outbox: OutboxService) {}

  turn(): Promise<boolean> {
    return this.outbox.deliverBatch(everyLane);
  }

  /**
   * A batch in hand ends with the messages on their way; the others are handed back for another worker. Said at the first
   * word of leaving: before a shutdown each module waits for the one before it, the job queue for seconds.
   */
  onModuleDestroy(): void {
    this.outbox.stop();
  }
}

/** Delivers what is urgent beside it, on connections of its own, and gives up what a lost worker held. */
@Injectable()
export class DeliverUrgentMessagesLoop implements Loop {
  readonly name = 'deliver-urgent-messages';

  constructor(private readonly outbox: OutboxService) {}

  async turn(): Promise<boolean> {
    await this.outbox.giveUpExpired();
    return this.outbox.deliverBatch(urgentLanes);
  }
}
