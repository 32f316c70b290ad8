import type { CompiledTemplate } from '@roundtrip/templates';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TemplateText } from './template.schema.js';

/** Never changed once written: messages and launched campaigns name it. */
@Entity('template_version')
export class TemplateVersion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'bigint' })
  templateId!: number;

  @Column({ type: 'int' })
  version!: number;

  /** As the marketer wrote it. */
  @Column({ type: 'jsonb' })
  content!: TemplateText;

  @Column({ type: 'jsonb' })
  compiled!: CompiledTemplate;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
