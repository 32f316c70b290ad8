import { Injectable } from '@nestjs/common';
import { ResponsesService } from '@roundtrip/domain/learn/responses/responses.service.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class LearnResponsesJob implements JobHandler<'learn-responses'> {
  readonly job = 'learn-responses';

  constructor(private readonly responses: ResponsesService) {}

  run(): Promise<void> {
    return this.responses.learn();
  }
}
