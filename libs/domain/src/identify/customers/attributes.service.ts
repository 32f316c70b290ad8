import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { fullOrigin, type Origin } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import type { AttributesPatch } from './attribute.schema.js';
import { writeAttributes } from './attributes.sql.js';

@Injectable()
export class AttributesService {
  constructor(
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes custom attributes of one customer, with their provenance; `null` takes one away. Values that already stand
   * there change nothing and touch nobody. Tells whether anything changed.
   */
  async write(tx: Tx, customerId: number, values: AttributesPatch, origin: Origin): Promise<boolean> {
    const { source, sourceId, at } = fullOrigin(origin, this.clock);
    const parameters = [customerId, JSON.stringify(values), at, source, sourceId];
    const written = await tx.row<{ found: number; changed: number }>(writeAttributes, parameters);
    if (!written?.found) throw notFound('customer', customerId);
    if (written.changed > 0) await this.touched.touch(tx, [customerId], source);
    return written.changed > 0;
  }
}
