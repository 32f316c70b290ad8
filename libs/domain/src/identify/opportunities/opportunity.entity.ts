import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OpportunityStatus } from './opportunity.schema.js';

@Entity('opportunity')
export class Opportunity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ type: 'bigint' })
  customerId!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'bigint' })
  expectedMinor!: number;

  @Column({ type: 'numeric', transformer: { from: Number, to: (value: number) => value } })
  probability!: number;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text' })
  status!: OpportunityStatus;

  @Column({ type: 'date', nullable: true })
  closesOn!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
