import { Injectable } from '@nestjs/common';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class RefreshSegmentsJob implements JobHandler<'refresh-segments'> {
  readonly job = 'refresh-segments';

  constructor(private readonly segments: SegmentRefreshService) {}

  run({ segmentIds, cause }: JobPayloads['refresh-segments']): Promise<void> {
    return this.segments.refresh(segmentIds, cause);
  }
}
