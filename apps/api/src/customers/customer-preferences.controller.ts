import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Preferences,
  preferencesSchema,
} from '@roundtrip/domain/identify/preferences/preference.schema.js';
import { PreferencesRead } from '@roundtrip/domain/identify/preferences/preferences.read.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/preferences')
export class CustomerPreferencesController {
  constructor(private readonly preferences: PreferencesRead) {}

  /** How often the customer wants to be written to, and about what not. They alone change it. */
  @Get()
  @Access('analyst')
  @Returns(preferencesSchema)
  get(@Param('id', { schema: idSchema }) id: number): Promise<Preferences> {
    return this.preferences.ofCustomer(id);
  }
}
