import { Module } from '@nestjs/common';
import { LiftRead } from './lift/lift.read.js';
import { LoopHealthRead } from './loop-health/loop-health.read.js';
import { ResponsesService } from './responses/responses.service.js';
import { StoryRead } from './story/story.read.js';

const providers = [LiftRead, LoopHealthRead, ResponsesService, StoryRead];

@Module({ providers, exports: providers })
export class LearnModule {}
