import { Injectable } from '@nestjs/common';
import { SegmentDaysService } from '@roundtrip/domain/differentiate/segments/figures/segment-days.service.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class MeasureSegmentsJob implements JobHandler<'measure-segments'> {
  readonly job = 'measure-segments';

  constructor(private readonly days: SegmentDaysService) {}

  run(): Promise<void> {
    return this.days.measure(null);
  }
}
