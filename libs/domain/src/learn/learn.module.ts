import { Module } from '@nestjs/common';
import { LoopHealthRead } from './loop-health/loop-health.read.js';
import { StoryRead } from './story/story.read.js';

@Module({ providers: [LoopHealthRead, StoryRead], exports: [LoopHealthRead, StoryRead] })
export class LearnModule {}
