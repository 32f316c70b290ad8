import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import {
  type AddIdentityKey,
  addIdentityKeySchema,
  identityKeysSchema,
  type IdentityKeyView,
} from '@roundtrip/domain/identify/identities/keys/identity-key.schema.js';
import { IdentityKeysRead } from '@roundtrip/domain/identify/identities/keys/identity-keys.read.js';
import { IdentityKeysService } from '@roundtrip/domain/identify/identities/keys/identity-keys.service.js';
import { mergeSchema, type MergeView } from '@roundtrip/domain/identify/identities/merging/merge.schema.js';
import { MergesRead } from '@roundtrip/domain/identify/identities/merging/merges.read.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { originOf } from '../http/origin.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

interface Keys {
  keys: IdentityKeyView[];
}

@ApiTags('customers')
@Controller('api/customers/:id')
export class CustomerIdentityController {
  constructor(
    private readonly customers: CustomersRead,
    private readonly keys: IdentityKeysService,
    private readonly read: IdentityKeysRead,
    private readonly merges: MergesRead,
  ) {}

  /** All the customer is recognised by. */
  @Get('identity-keys')
  @Access('analyst')
  @Returns(identityKeysSchema)
  async list(@Param('id', { schema: idSchema }) id: number): Promise<Keys> {
    await this.customers.get(id);
    return { keys: await this.read.ofCustomer(id) };
  }

  /** A key in addition to those there are. */
  @Post('identity-keys')
  @Access('marketer')
  @Returns(identityKeysSchema)
  async add(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: addIdentityKeySchema }) key: AddIdentityKey,
  ): Promise<Keys> {
    await this.keys.add(id, key, originOf(caller));
    return { keys: await this.read.ofCustomer(id) };
  }

  @Delete('identity-keys/:keyId')
  @Access('marketer')
  @Returns(identityKeysSchema)
  async remove(
    @Param('id', { schema: idSchema }) id: number,
    @Param('keyId', { schema: idSchema }) keyId: number,
  ): Promise<Keys> {
    await this.keys.remove(id, keyId);
    return { keys: await this.read.ofCustomer(id) };
  }

  /** Whom the customer was made of, latest first. */
  @Get('merges')
  @Access('analyst')
  @Returns(z.array(mergeSchema))
  async ofCustomer(@Param('id', { schema: idSchema }) id: number): Promise<MergeView[]> {
    await this.customers.get(id);
    return this.merges.ofCustomer(id);
  }
}
