import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LaunchedDefinition } from './campaign-definition.js';

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

  @Column({ type: 'bigint' })
  templateVersionId!: number;

  @Column({ type: 'bigint', nullable: true })
  offerId!: number | null;

  @Column({ type: 'bigint', nullable: true })
  surveyId!: number | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
