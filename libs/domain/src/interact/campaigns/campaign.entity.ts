import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CampaignProblem } from './campaign.schema.js';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CampaignStatus } from './campaign-status.js';

@Entity('campaign')
export class Campaign {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  status!: CampaignStatus;

  @Column({ type: 'jsonb' })
  definition!: CampaignDefinition;

  /** Of one that was launched: what it is to do next, as far as somebody has come with it. */
  @Column({ type: 'jsonb', nullable: true })
  nextDefinition!: CampaignDefinition | null;

  @Column({ type: 'bigint', nullable: true })
  currentVersionId!: number | null;

  /** When the engine must look at it next. */
  @Column({ type: 'timestamptz', nullable: true })
  nextDueAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  problem!: CampaignProblem | null;

  @Column({ type: 'bigint', nullable: true })
  createdBy!: number | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  launchedAt!: Date | null;

  /** When nothing of it was in hand any more; of a stopped campaign, when the last was excluded. */
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
