import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LaunchedDefinition } from './definition/launched-definition.js';

/** What a launch froze; never changed. Enrolments and messages name it. */
@Entity('campaign_version')
export class CampaignVersion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'bigint' })
  campaignId!: number;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'jsonb' })
  definition!: LaunchedDefinition;

  /** Of its most urgent message: whose turn comes first. */
  @Column({ type: 'smallint' })
  lane!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'bigint', nullable: true })
  createdBy!: number | null;
}
