import { Injectable } from '@nestjs/common';
import { SegmentDaysService } from '@roundtrip/domain/differentiate/segments/figures/segment-days.service.js';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class RefreshSegmentsJob implements JobHandler<'refresh-segments'> {
  readonly job = 'refresh-segments';

  constructor(
    private readonly segments: SegmentRefreshService,
    private readonly days: SegmentDaysService,
  ) {}

  /** What named segments are worth is written down at once, so that a new one has a first day; all are at night. */
  async run({ segmentIds, cause }: JobPayloads['refresh-segments']): Promise<void> {
    await this.segments.refresh(segmentIds, cause);
    if (segmentIds) await this.days.measure(segmentIds);
  }
}
