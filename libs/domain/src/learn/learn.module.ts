import { Module } from '@nestjs/common';
import { InteractModule } from '../interact/interact.module.js';
import { LiftRead } from './lift/lift.read.js';
import { CalendarRead } from './loop-health/calendar.read.js';
import { LoopHealthRead } from './loop-health/loop-health.read.js';
import { LongFiguresService } from './movement/long-figures.service.js';
import { ContactCostsRead } from './predictions/contact-costs.read.js';
import { PredictionsRead } from './predictions/predictions.read.js';
import { ResponseOverviewRead } from './predictions/response-overview.read.js';
import { LoopMeasuresService } from './loop-health/loop-measures.service.js';
import { ResponsesService } from './responses/responses.service.js';
import { SimulationsRead } from './simulation/simulations.read.js';
import { SimulationsService } from './simulation/simulations.service.js';
import { SimulationsStore } from './simulation/simulations.store.js';
import { StoryRead } from './story/story.read.js';

const providers = [
  CalendarRead,
  LiftRead,
  LoopHealthRead,
  LoopMeasuresService,
  LongFiguresService,
  PredictionsRead,
  ResponseOverviewRead,
  ResponsesService,
  SimulationsRead,
  SimulationsService,
  StoryRead,
];

@Module({
  imports: [InteractModule],
  providers: [...providers, ContactCostsRead, SimulationsStore],
  exports: providers,
})
export class LearnModule {}
