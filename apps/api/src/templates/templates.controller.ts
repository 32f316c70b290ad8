import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import {
  type SaveTemplate,
  saveTemplateSchema,
  type TemplateDetail,
  templateDetailSchema,
  type TemplateListQuery,
  templateListQuerySchema,
  templatePageSchema,
  templateStarterSchema,
  type TemplateVersionView,
  templateVersionSchema,
  type TemplateView,
  templateVocabularySchema,
} from '@roundtrip/domain/interact/templates/template.schema.js';
import { TemplatesRead } from '@roundtrip/domain/interact/templates/templates.read.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { gallery, helperCatalogue, variableCatalogue } from '@roundtrip/templates';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('templates')
@Controller('api/templates')
export class TemplatesController {
  constructor(
    private readonly templates: TemplatesService,
    private readonly read: TemplatesRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(templatePageSchema)
  list(@Query({ schema: templateListQuerySchema }) query: TemplateListQuery): Promise<Page<TemplateView>> {
    return this.read.list(query);
  }

  /** The variables and helpers a template may use. */
  @Get('vocabulary')
  @Access('analyst')
  @Returns(templateVocabularySchema)
  vocabulary() {
    return { variables: variableCatalogue, helpers: helperCatalogue };
  }

  /** Ready-made templates to begin with. */
  @Get('gallery')
  @Access('analyst')
  @Returns(z.array(templateStarterSchema))
  gallery() {
    return gallery;
  }

  @Get(':id')
  @Access('analyst')
  @Returns(templateDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<TemplateDetail> {
    return this.read.detail(id);
  }

  @Get(':id/versions')
  @Access('analyst')
  @Returns(z.array(templateVersionSchema))
  versions(@Param('id', { schema: idSchema }) id: number): Promise<TemplateVersionView[]> {
    return this.read.versions(id);
  }

  @Post()
  @Access('marketer')
  @Returns(templateDetailSchema, 201)
  async create(@Body({ schema: saveTemplateSchema }) input: SaveTemplate): Promise<TemplateDetail> {
    return this.read.detail(await this.templates.create(input));
  }

  /** Saves a new version, if the texts changed. */
  @Put(':id')
  @Access('marketer')
  @Returns(templateDetailSchema)
  async update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: saveTemplateSchema }) input: SaveTemplate,
  ): Promise<TemplateDetail> {
    await this.templates.update(id, input);
    return this.read.detail(id);
  }

  /** Archives it. */
  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  archive(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.templates.archive(id);
  }
}
