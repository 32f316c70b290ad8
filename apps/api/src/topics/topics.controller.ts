import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  putTopicsSchema,
  type Topics,
  topicsSchema,
} from '@roundtrip/domain/identify/preferences/topic.schema.js';
import { TopicsService } from '@roundtrip/domain/interact/templates/topics.service.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('topics')
@Controller('api/topics')
export class TopicsController {
  constructor(private readonly topics: TopicsService) {}

  /** What messages may be about, as customers choose it. */
  @Get()
  @Access('analyst')
  @Returns(topicsSchema)
  read(): Promise<Topics> {
    return this.topics.read();
  }

  /** All of them, in the order customers see them; one that a template names cannot go. */
  @Put()
  @Access('owner')
  @Returns(topicsSchema)
  write(@Body({ schema: putTopicsSchema }) topics: Topics): Promise<Topics> {
    return this.topics.write(topics);
  }
}
