import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SegmentRule } from '../../differentiate/segments/rule/segment-rule.js';
import type { SaveOffer } from './offer.schema.js';
import type { OfferKind } from './offer-kind.js';

/** What of an offer people write; what is used up of it changes under its lock, in `redemptions.sql.ts`. */
@Entity('offer')
export class Offer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'jsonb' })
  name!: SaveOffer['name'];

  @Column({ type: 'jsonb', nullable: true })
  description!: SaveOffer['description'];

  @Column({ type: 'text' })
  kind!: OfferKind;

  @Column({ type: 'text' })
  codePrefix!: string;

  @Column({ type: 'smallint', nullable: true })
  percentOff!: number | null;

  /** Minor units of the workspace's currency, as all amounts here. */
  @Column({ type: 'bigint', nullable: true })
  valueMinor!: number | null;

  @Column({ type: 'bigint', nullable: true })
  costMinor!: number | null;

  @Column({ type: 'bigint', array: true })
  productIds!: number[];

  @Column({ type: 'smallint' })
  validDays!: number;

  @Column({ type: 'timestamptz', nullable: true })
  validFrom!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  validUntil!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  budgetMinor!: number | null;

  @Column({ type: 'int', nullable: true })
  stock!: number | null;

  @Column({ type: 'int', nullable: true })
  limitPerCustomer!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  eligibility!: SegmentRule | null;

  @Column({ type: 'text', array: true })
  channels!: SaveOffer['channels'];

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
