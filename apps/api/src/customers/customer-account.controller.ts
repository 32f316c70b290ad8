import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import {
  type AccountTies,
  accountTiesSchema,
  type PutOrganization,
  putOrganizationSchema,
} from '@roundtrip/domain/identify/organizations/organization.schema.js';
import { OrganizationsRead } from '@roundtrip/domain/identify/organizations/organizations.read.js';
import { OrganizationsService } from '@roundtrip/domain/identify/organizations/organizations.service.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

/** For whom a customer buys, and who buys for them. */
@ApiTags('customers')
@Controller('api/customers/:id')
export class CustomerAccountController {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly read: OrganizationsRead,
    private readonly customers: CustomersRead,
  ) {}

  @Get('account')
  @Access('analyst')
  @Returns(accountTiesSchema)
  async ties(@Param('id', { schema: idSchema }) id: number): Promise<AccountTies> {
    await this.customers.get(id);
    return this.read.ties(id);
  }

  /** All orders the person ever placed count for the organization from then on. */
  @Put('organization')
  @Access('marketer')
  @Returns(accountTiesSchema)
  async put(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: putOrganizationSchema }) organization: PutOrganization,
  ): Promise<AccountTies> {
    await this.organizations.put(id, organization);
    return this.read.ties(id);
  }

  /** Their orders count for themselves again. */
  @Delete('organization')
  @Access('marketer')
  @Returns(accountTiesSchema)
  async remove(@Param('id', { schema: idSchema }) id: number): Promise<AccountTies> {
    await this.organizations.remove(id);
    return this.read.ties(id);
  }
}
