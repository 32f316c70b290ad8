import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  contactPageSchema,
  type ContactView,
} from '@roundtrip/domain/identify/contacts/contact-entry.schema.js';
import { ContactsRead } from '@roundtrip/domain/identify/contacts/contacts.read.js';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/contacts')
@Access('analyst')
export class CustomerContactsController {
  constructor(
    private readonly customers: CustomersRead,
    private readonly contacts: ContactsRead,
  ) {}

  /** What was said with the customer outside of messages, latest first. */
  @Get()
  @Returns(contactPageSchema)
  async list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<ContactView>> {
    await this.customers.get(id);
    return this.contacts.ofCustomer(id, page);
  }
}
