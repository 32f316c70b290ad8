import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ChannelName, Purpose } from '../messages/message.schema.js';

@Entity('template')
export class Template {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Of a template that came from the gallery. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  channel!: ChannelName;

  @Column({ type: 'text' })
  purpose!: Purpose;

  /** Key of one of the workspace's topics. */
  @Column({ type: 'text', nullable: true })
  topic!: string | null;

  @Column({ type: 'int' })
  currentVersion!: number;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
