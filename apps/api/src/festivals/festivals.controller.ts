import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  festivalMadeSchema,
  festivalsSchema,
  type FestivalView,
  type SaveFestival,
  saveFestivalSchema,
} from '@roundtrip/domain/interact/festivals/festival.schema.js';
import { FestivalsRead } from '@roundtrip/domain/interact/festivals/festivals.read.js';
import { FestivalsService } from '@roundtrip/domain/interact/festivals/festivals.service.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('festivals')
@Controller('api/festivals')
export class FestivalsController {
  constructor(
    private readonly read: FestivalsRead,
    private readonly festivals: FestivalsService,
  ) {}

  /** With their days from the beginning of this year on. */
  @Get()
  @Access('analyst')
  @Returns(festivalsSchema)
  async list(): Promise<{ festivals: FestivalView[] }> {
    return { festivals: await this.read.list() };
  }

  @Post()
  @Access('marketer')
  @Returns(festivalMadeSchema, 201)
  async create(@Body({ schema: saveFestivalSchema }) input: SaveFestival): Promise<{ id: number }> {
    return { id: await this.festivals.create(input) };
  }

  @Put(':id')
  @Access('marketer')
  @ReturnsNothing()
  update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: saveFestivalSchema }) input: SaveFestival,
  ): Promise<void> {
    return this.festivals.update(id, input);
  }

  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  remove(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.festivals.remove(id);
  }
}
