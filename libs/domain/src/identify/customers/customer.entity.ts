import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Attributes } from './attribute.schema.js';
import type { Birthday } from './birthday.js';

@Entity('customer')
export class Customer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ type: 'text' })
  kind!: 'individual' | 'organization';

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  firstName!: string | null;

  @Column({ type: 'text', nullable: true })
  lastName!: string | null;

  @Column({ type: 'text', nullable: true })
  gender!: 'female' | 'male' | 'other' | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  locale!: string | null;

  @Column({ type: 'text', nullable: true })
  timeZone!: string | null;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ type: 'text', nullable: true })
  birthdayCalendar!: Birthday['calendar'] | null;

  @Column({ type: 'smallint', nullable: true })
  birthdayYear!: number | null;

  @Column({ type: 'smallint', nullable: true })
  birthdayMonth!: number | null;

  @Column({ type: 'smallint', nullable: true })
  birthdayDay!: number | null;

  @Column({ type: 'boolean' })
  birthdayLeapMonth!: boolean;

  @Column({ type: 'text', nullable: true })
  acquisitionSource!: string | null;

  @Column({ type: 'text', nullable: true })
  accountManager!: string | null;

  @Column({ type: 'date', nullable: true })
  acquiredOn!: string | null;

  @Column({ type: 'date', nullable: true })
  relationshipSince!: string | null;

  /** Minor units of the workspace's currency. */
  @Column({ type: 'bigint' })
  arrearsMinor!: number;

  @Column({ type: 'jsonb' })
  attributes!: Attributes;

  @Column({ type: 'text', array: true })
  tags!: string[];

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
