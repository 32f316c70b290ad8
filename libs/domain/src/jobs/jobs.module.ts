import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';
import { MeasureRunsService } from './runs/measure-runs.service.js';
import { ScheduledTasks } from './scheduled-tasks.js';

const open = [Jobs, MeasureRunsService, ScheduledTasks];

@Global()
@Module({ providers: open, exports: open })
export class JobsModule {}
