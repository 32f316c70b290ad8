import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { ChannelName } from '../messages/message.schema.js';
import type { Lane } from './lanes.js';
import { type DueMessage, OutboxStore } from './outbox.store.js';

/** Who goes next: lane before lane, and within a lane the campaigns in turns. */
@Injectable()
export class DueMessages {
  constructor(private readonly store: OutboxStore) {}

  /**
   * Due messages, held until the transaction ends. Each campaign of a lane gets an even share; what small ones leave of
   * theirs, the others get.
   */
  async take(
    tx: Tx,
    {
      lanes,
      ...look
    }: { lanes: readonly Lane[]; now: Date; limit: number; channels: readonly ChannelName[] },
  ): Promise<DueMessage[]> {
    const due: DueMessage[] = [];
    for (const lane of lanes) {
      const before = due.length;
      for (const share of ['even', 'rest'] as const) {
        // Where even shares found nobody, or filled the limit, there is no rest.
        if (due.length === look.limit || (share === 'rest' && due.length === before)) break;
        const held = due.map(({ id }) => id);
        const limit = look.limit - due.length;
        due.push(...(await this.store.takeDue(tx, { ...look, lane, limit, share, held })));
      }
    }
    return due;
  }
}
