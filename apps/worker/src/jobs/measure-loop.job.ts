import { Injectable } from '@nestjs/common';
import { LoopMeasuresService } from '@roundtrip/domain/learn/loop-health/loop-measures.service.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class MeasureLoopJob implements JobHandler<'measure-loop'> {
  readonly job = 'measure-loop';

  constructor(private readonly measures: LoopMeasuresService) {}

  async run(): Promise<void> {
    await this.measures.measure();
  }
}
