import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactView } from './contact-entry.schema.js';

@Entity('contact_entry')
export class ContactEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ type: 'bigint' })
  customerId!: number;

  @Column({ type: 'text' })
  kind!: ContactView['kind'];

  @Column({ type: 'text', nullable: true })
  phase!: ContactView['phase'];

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'smallint', nullable: true })
  satisfaction!: number | null;

  @Column({ type: 'text', nullable: true })
  suggestion!: string | null;

  @Column({ type: 'text', nullable: true })
  suggestionRating!: ContactView['suggestionRating'];

  @Column({ type: 'bigint', nullable: true })
  createdBy!: number | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
