import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreatePartial,
  createPartialSchema,
  type PartialDetail,
  partialDetailSchema,
  type PartialListQuery,
  partialListQuerySchema,
  partialPageSchema,
  type PartialRenewal,
  partialRenewalSchema,
  type PartialView,
  type PreviewPartial,
  previewPartialSchema,
  type SavePartial,
  savePartialSchema,
} from '@roundtrip/domain/interact/templates/partials/partial.schema.js';
import { PartialRenewalsService } from '@roundtrip/domain/interact/templates/partials/partial-renewals.service.js';
import { PartialsRead } from '@roundtrip/domain/interact/templates/partials/partials.read.js';
import { PartialsService } from '@roundtrip/domain/interact/templates/partials/partials.service.js';
import {
  type TemplatePreview,
  templatePreviewSchema,
} from '@roundtrip/domain/interact/templates/preview.schema.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('templates')
@Controller('api/template-partials')
export class TemplatePartialsController {
  constructor(
    private readonly partials: PartialsService,
    private readonly renewals: PartialRenewalsService,
    private readonly read: PartialsRead,
  ) {}

  /** Texts that templates share, by name. */
  @Get()
  @Access('analyst')
  @Returns(partialPageSchema)
  list(@Query({ schema: partialListQuerySchema }) query: PartialListQuery): Promise<Page<PartialView>> {
    return this.read.list(query);
  }

  /** With the templates and partials that include it. */
  @Get(':id')
  @Access('analyst')
  @Returns(partialDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<PartialDetail> {
    return this.read.detail(id);
  }

  @Post()
  @Access('marketer')
  @Returns(partialDetailSchema, 201)
  async create(@Body({ schema: createPartialSchema }) input: CreatePartial): Promise<PartialDetail> {
    return this.read.detail(await this.partials.create(input));
  }

  /** Renders one as it is being written, in a message of nothing else. */
  @Post('preview')
  @HttpCode(200)
  @Access('analyst')
  @Returns(templatePreviewSchema)
  preview(@Body({ schema: previewPartialSchema }) input: PreviewPartial): Promise<TemplatePreview> {
    return this.partials.preview(input);
  }

  /** Templates keep what they took in, until they are saved again or renewed. */
  @Put(':id')
  @Access('marketer')
  @Returns(partialDetailSchema)
  async update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: savePartialSchema }) input: SavePartial,
  ): Promise<PartialDetail> {
    await this.partials.update(id, input);
    return this.read.detail(id);
  }

  /** A new version of each template that holds it as it was before. */
  @Post(':id/renewal')
  @HttpCode(200)
  @Access('marketer')
  @Returns(partialRenewalSchema)
  renew(@Param('id', { schema: idSchema }) id: number): Promise<PartialRenewal> {
    return this.renewals.renew(id);
  }

  /** Templates keep what they took in; to be saved again they must do without. */
  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  remove(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.partials.remove(id);
  }
}
