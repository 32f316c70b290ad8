import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OrderKind, OrderStatus } from './order.schema.js';

@Entity('orders')
export class Order {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text' })
  externalId!: string;

  /** For whose account it counts. */
  @Column({ type: 'bigint' })
  customerId!: number;

  /** The contact person who placed it for that account; null where the account placed it itself. */
  @Column({ type: 'bigint', nullable: true })
  buyerId!: number | null;

  @Column({ type: 'text' })
  kind!: OrderKind;

  @Column({ type: 'text' })
  status!: OrderStatus;

  @Column({ type: 'timestamptz' })
  orderedAt!: Date;

  @Column({ type: 'text' })
  currency!: string;

  /** Minor units of the order's currency; negative for a refund. */
  @Column({ type: 'bigint' })
  totalMinor!: number;

  /** The same in the workspace's currency, at the rate of the day the order came in. */
  @Column({ type: 'bigint' })
  baseMinor!: number;

  /** What its goods cost, in the workspace's currency; null where that is not known of each item. */
  @Column({ type: 'bigint', nullable: true })
  costMinor!: number | null;

  @Column({ type: 'text', nullable: true })
  couponCode!: string | null;

  /** SHA-256 over everything the order says but whose it is; the order of its items does not count. */
  @Column({ type: 'bytea' })
  contentHash!: Buffer;

  /** When the shop last changed the order, as far as it says so. */
  @Column({ type: 'timestamptz', nullable: true })
  revisedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
