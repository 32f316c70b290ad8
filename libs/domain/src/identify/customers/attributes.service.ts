import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { fullOrigin, type Origin } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import type { AttributesPatch } from './attribute.schema.js';
import { writeAttributes, writeTag } from './attributes.sql.js';

interface Written {
  found: number;
  changed: number[];
}

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
    const { found, changed } = await this.writeAll(tx, [customerId], values, origin);
    if (found === 0) throw notFound('customer', customerId);
    return changed.length > 0;
  }

  /** The same for many customers at once; who is not there is left out. */
  async writeAll(tx: Tx, customerIds: number[], values: AttributesPatch, origin: Origin): Promise<Written> {
    const { source, sourceId, at } = fullOrigin(origin, this.clock);
    const parameters = [customerIds, JSON.stringify(values), at, source, sourceId];
    const written = await tx.row<Written>(writeAttributes, parameters);
    if (!written) throw new Error('a select without from returned no row');
    await this.touched.touch(tx, written.changed, source);
    return written;
  }

  /** Gives customers a tag, or takes it away; who has it, or not, already stays untouched. */
  async writeTag(tx: Tx, customerIds: number[], tag: string, given: boolean, origin: Origin): Promise<void> {
    const { source, sourceId, at } = fullOrigin(origin, this.clock);
    const parameters = [customerIds, tag, given, at, source, sourceId];
    const written = await tx.row<Pick<Written, 'changed'>>(writeTag, parameters);
    if (!written) throw new Error('an aggregate returned no row');
    await this.touched.touch(tx, written.changed, source);
  }
}
