import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarRead } from '@roundtrip/domain/learn/loop-health/calendar.read.js';
import {
  type CampaignCalendar,
  calendarSchema,
} from '@roundtrip/domain/learn/loop-health/calendar.schema.js';
import { LoopHealthRead } from '@roundtrip/domain/learn/loop-health/loop-health.read.js';
import { type LoopHealth, loopHealthSchema } from '@roundtrip/domain/learn/loop-health/loop-health.schema.js';
import { LoopMeasuresService } from '@roundtrip/domain/learn/loop-health/loop-measures.service.js';
import { Access } from '../http/access.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/loop-health')
export class LoopHealthController {
  constructor(
    private readonly loopHealth: LoopHealthRead,
    private readonly calendar: CalendarRead,
    private readonly measures: LoopMeasuresService,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(loopHealthSchema)
  read(): Promise<LoopHealth> {
    return this.loopHealth.read();
  }

  /** What campaigns do in the seven days ahead. */
  @Get('calendar')
  @Access('analyst')
  @Returns(calendarSchema)
  week(): Promise<CampaignCalendar> {
    return this.calendar.week();
  }

  /** Has the worker count now how much of the loop is closed, rather than at the next full turn of the hour. */
  @Post('measures')
  @Access('marketer')
  @ReturnsNothing()
  measure(): Promise<void> {
    return this.measures.request();
  }
}
