import { Module } from '@nestjs/common';
import { LiftRead } from './lift/lift.read.js';
import { LoopHealthRead } from './loop-health/loop-health.read.js';
import { ResponsesService } from './responses/responses.service.js';
import { SimulationsRead } from './simulation/simulations.read.js';
import { SimulationsService } from './simulation/simulations.service.js';
import { SimulationsStore } from './simulation/simulations.store.js';
import { StoryRead } from './story/story.read.js';

const providers = [
  LiftRead,
  LoopHealthRead,
  ResponsesService,
  SimulationsRead,
  SimulationsService,
  StoryRead,
];

@Module({ providers: [...providers, SimulationsStore], exports: providers })
export class LearnModule {}
