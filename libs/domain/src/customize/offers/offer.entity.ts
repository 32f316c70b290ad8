import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SaveOffer } from './offer.schema.js';

@Entity('offer')
export class Offer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'jsonb' })
  name!: SaveOffer['name'];

  @Column({ type: 'text' })
  codePrefix!: string;

  @Column({ type: 'smallint' })
  percentOff!: number;

  @Column({ type: 'smallint' })
  validDays!: number;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
