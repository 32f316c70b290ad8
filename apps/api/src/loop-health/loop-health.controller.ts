import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LoopHealthRead } from '@roundtrip/domain/learn/loop-health/loop-health.read.js';
import { type LoopHealth, loopHealthSchema } from '@roundtrip/domain/learn/loop-health/loop-health.schema.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/loop-health')
@Access('analyst')
export class LoopHealthController {
  constructor(private readonly loopHealth: LoopHealthRead) {}

  @Get()
  @Returns(loopHealthSchema)
  read(): Promise<LoopHealth> {
    return this.loopHealth.read();
  }
}
