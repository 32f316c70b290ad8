import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { decodeIdCursor } from '../../kernel/id-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { Simulation, SimulationDetail } from './simulation-view.schema.js';
import { SimulationsStore } from './simulations.store.js';

@Injectable()
export class SimulationsRead {
  constructor(private readonly store: SimulationsStore) {}

  /** @throws DomainError `simulation-not-found` */
  async detail(id: number): Promise<SimulationDetail> {
    const simulation = await this.store.one(id);
    if (!simulation) throw notFound('simulation', id);
    return { ...simulation, days: await this.store.days(id) };
  }

  /** Newest first. */
  async list({ limit, after }: PageQuery): Promise<Page<Simulation>> {
    const [before = null] = decodeIdCursor(after, 1) ?? [];
    return toPage(await this.store.list(before, limit + 1), limit, ({ id }) => [id]);
  }
}
