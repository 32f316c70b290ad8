import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  attributeSchema,
  type AttributeView,
} from '@roundtrip/domain/identify/customers/attribute.schema.js';
import { AttributesRead } from '@roundtrip/domain/identify/customers/attributes.read.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/attributes')
@Access('analyst')
export class AttributesController {
  constructor(private readonly attributes: AttributesRead) {}

  /** Every custom attribute customers have, with its type and commonest values. */
  @Get()
  @Returns(z.array(attributeSchema))
  list(): Promise<AttributeView[]> {
    return this.attributes.catalogue();
  }
}
