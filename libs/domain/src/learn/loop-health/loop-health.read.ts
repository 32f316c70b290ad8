import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { LoopMeasuresService } from './loop-measures.service.js';
import type { LoopHealth } from './loop-health.schema.js';
import {
  attentionFigures,
  customizeFigures,
  differentiateFigures,
  identifyFigures,
  interactFigures,
  learnFigures,
} from './loop-health.sql.js';

type Attention = LoopHealth['attention'];
type AttentionFigures = Record<'uncertain' | 'rejected' | 'importsFailed' | 'unhappy' | 'missed', number>;

/** Where each kind of trouble is mended. */
const PLACES: [keyof AttentionFigures, string, string][] = [
  ['uncertain', 'messages-uncertain', '/messages?state=uncertain'],
  ['rejected', 'messages-rejected', '/messages?state=rejected&days=7'],
  ['importsFailed', 'imports-failed', '/imports?status=failed'],
  ['unhappy', 'answers-unhappy', '/surveys'],
  ['missed', 'occurrences-missed', '/campaigns'],
];

@Injectable()
export class LoopHealthRead {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly measures: LoopMeasuresService,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<LoopHealth> {
    const now = this.clock.now();
    const [{ currency }, identify, differentiate, interact, customize, learn, measure, attention] =
      await Promise.all([
        this.workspace.read(),
        this.figures<LoopHealth['identify']>(identifyFigures, [now]),
        this.figures<LoopHealth['differentiate']>(differentiateFigures, []),
        this.figures<LoopHealth['interact']>(interactFigures, [now]),
        this.figures<LoopHealth['customize']>(customizeFigures, []),
        this.figures<LoopHealth['learn']>(learnFigures, [now]),
        this.measures.latest(),
        this.figures<AttentionFigures>(attentionFigures, [now]),
      ]);
    const needs = attentionOf(attention);
    return {
      asOf: now,
      currency,
      identify,
      differentiate,
      interact,
      customize,
      learn,
      measure,
      attention: needs,
    };
  }

  private async figures<T>(statement: string, parameters: unknown[]): Promise<T> {
    const row = await this.database.row<T>(statement, parameters);
    if (!row) throw new Error('a statement of figures answers one row');
    return row;
  }
}

function attentionOf(figures: AttentionFigures): Attention {
  return PLACES.filter(([figure]) => figures[figure] > 0).map(([figure, code, href]) => ({
    code,
    params: { count: figures[figure] },
    href,
  }));
}
