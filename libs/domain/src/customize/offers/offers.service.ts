import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { Offer } from './offer.entity.js';
import type { SaveOffer } from './offer.schema.js';

@Injectable()
export class OffersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async create(input: SaveOffer): Promise<number> {
    const now = this.clock.now();
    const { manager } = this.database;
    const offer = manager.create(Offer, { ...input, archivedAt: null, createdAt: now, updatedAt: now });
    return (await manager.save(offer)).id;
  }

  /** Codes that are out keep what they were issued with; only those to come change. */
  async update(id: number, input: SaveOffer): Promise<void> {
    await this.database.transaction(async (tx) => {
      const offer = await tx.manager.findOne(Offer, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!offer) throw notFound('offer', id);
      if (offer.archivedAt) throw conflict('offer-archived', 'An archived offer is not changed.');
      await tx.manager.save(Object.assign(offer, input, { updatedAt: this.clock.now() }));
    });
  }

  /** Codes that are out stay good; new campaigns cannot name the offer any more. */
  async archive(id: number): Promise<void> {
    const now = this.clock.now();
    const archived = await this.database.run(
      'update offer set archived_at = coalesce(archived_at, $2) where id = $1',
      [id, now],
    );
    if (archived === 0) throw notFound('offer', id);
  }
}
