import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';
import { ScheduledTasks } from './scheduled-tasks.js';

@Global()
@Module({ providers: [Jobs, ScheduledTasks], exports: [Jobs, ScheduledTasks] })
export class JobsModule {}
