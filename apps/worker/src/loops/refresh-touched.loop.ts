import { Injectable } from '@nestjs/common';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import type { Loop } from './loop.js';

/** Customers something happened to come into their segments, and leave them, within seconds. */
@Injectable()
export class RefreshTouchedLoop implements Loop {
  readonly name = 'refresh-touched';

  constructor(private readonly segments: SegmentRefreshService) {}

  turn(): Promise<boolean> {
    return this.segments.evaluateTouched();
  }
}
