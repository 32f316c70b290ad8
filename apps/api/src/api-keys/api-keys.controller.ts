import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  apiKeySchema,
  type ApiKeyView,
  type CreateApiKey,
  createApiKeySchema,
  type CreatedApiKey,
  createdApiKeySchema,
} from '@roundtrip/domain/workspace/api-key.schema.js';
import { ApiKeysService } from '@roundtrip/domain/workspace/api-keys.service.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('api-keys')
@Controller('api/api-keys')
@Access('owner')
export class ApiKeysController {
  constructor(private readonly apiKeys: ApiKeysService) {}

  @Get()
  @Returns(z.array(apiKeySchema))
  list(): Promise<ApiKeyView[]> {
    return this.apiKeys.list();
  }

  @Post()
  @Returns(createdApiKeySchema, 201)
  create(
    @Caller() caller: Principal,
    @Body({ schema: createApiKeySchema }) input: CreateApiKey,
  ): Promise<CreatedApiKey> {
    return this.apiKeys.create(input, caller.userId);
  }

  @Delete(':id')
  @ReturnsNothing()
  revoke(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.apiKeys.revoke(id);
  }
}
