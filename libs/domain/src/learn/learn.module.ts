import { Module } from '@nestjs/common';
import { LoopHealthRead } from './loop-health/loop-health.read.js';
import { ResponsesService } from './responses/responses.service.js';
import { StoryRead } from './story/story.read.js';

const providers = [LoopHealthRead, ResponsesService, StoryRead];

@Module({ providers, exports: providers })
export class LearnModule {}
