import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';

/** What day it is where somebody is. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: Clock,
    private readonly workspace: WorkspaceService,
  ) {}

  /** `YYYY-MM-DD` in a zone; in the workspace's where none is known. */
  async in(timeZone: string | null): Promise<string> {
    const zone = timeZone ?? (await this.workspace.read()).timeZone;
    return DateTime.fromJSDate(this.clock.now(), { zone }).toFormat('yyyy-MM-dd');
  }
}
