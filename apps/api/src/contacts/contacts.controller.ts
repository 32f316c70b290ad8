import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome, upsertBatch } from '@roundtrip/domain/identify/batch.js';
import {
  type ChangeContact,
  changeContactSchema,
  contactSchema,
  type ContactView,
  type UpsertContact,
  upsertContactSchema,
} from '@roundtrip/domain/identify/contacts/contact-entry.schema.js';
import { ContactsRead } from '@roundtrip/domain/identify/contacts/contacts.read.js';
import { ContactsService } from '@roundtrip/domain/identify/contacts/contacts.service.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import type { z } from 'zod';
import { Access } from '../http/access.js';
import { batchBody } from '../http/batch-body.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

const contactBatchSchema = batchBody('contacts', 'ContactBatch', '/api/contacts');
type ContactBatch = z.output<typeof contactBatchSchema>;

@ApiTags('contacts')
@Controller('api/contacts')
@Access('marketer')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly read: ContactsRead,
  ) {}

  /** Replaces what was sent under its externalId before; without one it is a new entry each time. */
  @Post()
  @Returns(upsertedSchema)
  async upsert(
    @Caller() { userId }: Principal,
    @Body({ schema: upsertContactSchema }) contact: UpsertContact,
  ): Promise<Upserted> {
    return onlyOutcome(await this.contacts.upsertMany([contact], userId));
  }

  /** Up to 1000 entries; each is told by itself what happened to it. */
  @Post('batch')
  @Returns(batchOutcomeSchema)
  async upsertMany(
    @Caller() { userId }: Principal,
    @Body({ schema: contactBatchSchema }) { contacts }: ContactBatch,
  ): Promise<BatchOutcome> {
    const upsert = (valid: UpsertContact[]) => this.contacts.upsertMany(valid, userId);
    return { rows: await upsertBatch(upsertContactSchema, contacts, upsert) };
  }

  @Patch(':id')
  @Returns(contactSchema)
  async change(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: changeContactSchema }) patch: ChangeContact,
  ): Promise<ContactView> {
    await this.contacts.change(id, patch);
    return this.read.get(id);
  }

  @Delete(':id')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.contacts.delete(id);
  }
}
