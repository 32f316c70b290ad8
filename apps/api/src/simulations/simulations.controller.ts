import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import {
  type Simulation,
  type SimulationDetail,
  simulationDetailSchema,
  simulationPageSchema,
  simulationSchema,
} from '@roundtrip/domain/learn/simulation/simulation-view.schema.js';
import {
  type RequestSimulation,
  requestSimulationSchema,
} from '@roundtrip/domain/learn/simulation/simulation.schema.js';
import { SimulationsRead } from '@roundtrip/domain/learn/simulation/simulations.read.js';
import { SimulationsService } from '@roundtrip/domain/learn/simulation/simulations.service.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

/** Campaigns tried over virtual days on a copy of the data; nothing is sent. */
@ApiTags('simulations')
@Controller('api/simulations')
export class SimulationsController {
  constructor(
    private readonly simulations: SimulationsService,
    private readonly read: SimulationsRead,
  ) {}

  /** Newest first. */
  @Get()
  @Access('analyst')
  @Returns(simulationPageSchema)
  list(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Simulation>> {
    return this.read.list(query);
  }

  /** The worker carries it out; `day` tells how far it has come. */
  @Post()
  @Access('marketer')
  @Returns(simulationSchema, 202)
  request(
    @Body({ schema: requestSimulationSchema }) input: RequestSimulation,
    @Caller() { userId }: Principal,
  ): Promise<Simulation> {
    return this.simulations.request(input, userId);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(simulationDetailSchema)
  one(@Param('id', { schema: idSchema }) id: number): Promise<SimulationDetail> {
    return this.read.detail(id);
  }

  /** Ends it after the virtual day in hand. */
  @Post(':id/cancel')
  @Access('marketer')
  @Returns(simulationDetailSchema)
  async cancel(@Param('id', { schema: idSchema }) id: number): Promise<SimulationDetail> {
    await this.simulations.cancel(id);
    return this.read.detail(id);
  }

  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.simulations.delete(id);
  }
}
