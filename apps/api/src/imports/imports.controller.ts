import {
  type BeforeApplicationShutdown,
  Body,
  Controller,
  Get,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { StatedFormat } from '@roundtrip/domain/identify/imports/detect-file.js';
import {
  type ImportDetail,
  importDetailSchema,
  importPageSchema,
  type ImportPreview,
  importPreviewSchema,
  type ImportsQuery,
  importsQuerySchema,
  type ImportView,
  uploadQuerySchema,
} from '@roundtrip/domain/identify/imports/import.schema.js';
import { ImportsRead } from '@roundtrip/domain/identify/imports/imports.read.js';
import { ImportsService } from '@roundtrip/domain/identify/imports/imports.service.js';
import {
  type ImportPlan,
  importPlanSchema,
  statedFormatSchema,
} from '@roundtrip/domain/identify/imports/plan.schema.js';
import {
  type RejectionLocale,
  rejectionsFileQuerySchema,
} from '@roundtrip/domain/identify/imports/rejections/rejection.schema.js';
import { ImportUploads } from '@roundtrip/domain/identify/imports/upload/uploads.service.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import type { Request, Response } from 'express';
import { Subject, takeUntil } from 'rxjs';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';
import { progressOf, sendEvents } from './progress-events.js';
import { announcedBytes, rawBody } from './raw-body.js';

/** Files on their way into the database: upload, plan, dry run, import. */
@ApiTags('imports')
@Controller('api/imports')
export class ImportsController implements BeforeApplicationShutdown {
  private readonly closing = new Subject<void>();

  constructor(
    private readonly read: ImportsRead,
    private readonly imports: ImportsService,
    private readonly uploads: ImportUploads,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(importPageSchema)
  list(@Query({ schema: importsQuerySchema }) query: ImportsQuery): Promise<Page<ImportView>> {
    return this.read.list(query);
  }

  @Post()
  @Access('marketer')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Returns(importDetailSchema, 201)
  async upload(
    @Query({ schema: uploadQuerySchema }) { fileName }: { fileName: string },
    @Req() request: Request,
    @Caller() { userId }: Principal,
  ): Promise<ImportDetail> {
    const upload = { fileName, userId, announcedBytes: announcedBytes(request) };
    return this.read.one(await this.uploads.receive(upload, rawBody(request)));
  }

  @Get(':id')
  @Access('analyst')
  @Returns(importDetailSchema)
  one(@Param('id', { schema: idSchema }) id: number): Promise<ImportDetail> {
    return this.read.one(id);
  }

  @Post(':id/detect')
  @Access('marketer')
  @Returns(importDetailSchema)
  async detect(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: statedFormatSchema }) stated: StatedFormat,
  ): Promise<ImportDetail> {
    await this.imports.redetect(id, stated);
    return this.read.one(id);
  }

  @Post(':id/preview')
  @Access('analyst')
  @Returns(importPreviewSchema)
  preview(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: importPlanSchema }) plan: ImportPlan,
    @Query({ schema: rejectionsFileQuerySchema }) { locale }: { locale: RejectionLocale },
  ): Promise<ImportPreview> {
    return this.imports.preview(id, plan, locale);
  }

  @Put(':id/plan')
  @Access('marketer')
  @Returns(importDetailSchema)
  async plan(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: importPlanSchema }) plan: ImportPlan,
  ): Promise<ImportDetail> {
    await this.imports.plan(id, plan);
    return this.read.one(id);
  }

  @Post(':id/check')
  @Access('marketer')
  @Returns(importDetailSchema, 202)
  async check(@Param('id', { schema: idSchema }) id: number): Promise<ImportDetail> {
    await this.imports.check(id);
    return this.read.one(id);
  }

  @Post(':id/apply')
  @Access('marketer')
  @Returns(importDetailSchema, 202)
  async apply(@Param('id', { schema: idSchema }) id: number): Promise<ImportDetail> {
    await this.imports.apply(id);
    return this.read.one(id);
  }

  @Post(':id/cancel')
  @Access('marketer')
  @Returns(importDetailSchema)
  async cancel(@Param('id', { schema: idSchema }) id: number): Promise<ImportDetail> {
    await this.imports.cancel(id);
    return this.read.one(id);
  }

  @Get(':id/events')
  @Access('analyst')
  @ApiProduces('text/event-stream')
  async events(@Param('id', { schema: idSchema }) id: number, @Res() response: Response): Promise<void> {
    await this.read.progress(id);
    sendEvents(response, progressOf(() => this.read.progress(id)).pipe(takeUntil(this.closing)));
  }

  beforeApplicationShutdown(): void {
    this.closing.next();
  }
}
