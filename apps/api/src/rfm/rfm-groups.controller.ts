import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type RfmGroupMap,
  type RfmGroupMapQuery,
  rfmGroupMapQuerySchema,
  rfmGroupMapSchema,
} from '@roundtrip/domain/differentiate/rfm/rfm-group-map.js';
import { RfmGroupsService } from '@roundtrip/domain/differentiate/rfm/rfm-groups.service.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('rfm')
@Controller('api/rfm/groups')
export class RfmGroupsController {
  constructor(private readonly groups: RfmGroupsService) {}

  @Get()
  @Access('analyst')
  @Returns(rfmGroupMapSchema)
  map(@Query({ schema: rfmGroupMapQuerySchema }) { bands }: RfmGroupMapQuery): Promise<RfmGroupMap> {
    return this.groups.map(bands);
  }

  @Put()
  @Access('owner')
  @Returns(rfmGroupMapSchema)
  change(@Body({ schema: rfmGroupMapSchema }) map: RfmGroupMap): Promise<RfmGroupMap> {
    return this.groups.change(map);
  }
}
