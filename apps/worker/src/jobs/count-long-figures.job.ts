import { Injectable } from '@nestjs/common';
import { LongFiguresService } from '@roundtrip/domain/learn/movement/long-figures.service.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class CountLongFiguresJob implements JobHandler<'count-long-figures'> {
  readonly job = 'count-long-figures';

  constructor(private readonly figures: LongFiguresService) {}

  run(): Promise<void> {
    return this.figures.count();
  }
}
