import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { ImportsRead } from '@roundtrip/domain/identify/imports/imports.read.js';
import {
  type ImportRejectionPage,
  importRejectionPageSchema,
  type RejectionLocale,
  rejectionsFileQuerySchema,
  type RejectionsQuery,
  rejectionsQuerySchema,
} from '@roundtrip/domain/identify/imports/rejections/rejection.schema.js';
import { Readable } from 'node:stream';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

/** The lines an import left out, on a page and as a file. */
@ApiTags('imports')
@Controller('api/imports/:id')
export class ImportRejectionsController {
  constructor(private readonly read: ImportsRead) {}

  @Get('rejections')
  @Access('analyst')
  @Returns(importRejectionPageSchema)
  list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: rejectionsQuerySchema }) query: RejectionsQuery,
  ): Promise<ImportRejectionPage> {
    return this.read.rejections(id, query);
  }

  @Get('rejections.csv')
  @Access('analyst')
  @ApiProduces('text/csv')
  @Header('cache-control', 'private, no-store')
  async file(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: rejectionsFileQuerySchema }) { locale }: { locale: RejectionLocale },
  ): Promise<StreamableFile> {
    const { fileName } = await this.read.find(id);
    const name = encodeURIComponent(`${fileName.replace(/\.[^.]*$/, '')}-rejected.csv`);
    return new StreamableFile(Readable.from(this.read.rejectionsCsv(id, locale), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="rejected.csv"; filename*=UTF-8''${name}`,
    });
  }
}
