import { Injectable } from '@nestjs/common';
import { AbandonedRuns } from '@roundtrip/domain/identify/imports/running/abandoned-runs.service.js';
import { ImportUploads } from '@roundtrip/domain/identify/imports/upload/uploads.service.js';
import type { Loop } from './loop.js';

/** Takes up imports whose worker is gone, and clears away uploads that broke off. */
@Injectable()
export class TendImportsLoop implements Loop {
  readonly name = 'tend-imports';

  constructor(
    private readonly runs: AbandonedRuns,
    private readonly uploads: ImportUploads,
  ) {}

  async turn(): Promise<boolean> {
    const revived = await this.runs.revive();
    return revived + (await this.uploads.deleteBroken()) > 0;
  }
}
