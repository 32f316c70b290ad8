import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  type PreviewTemplate,
  previewTemplateSchema,
  type TemplatePreview,
  templatePreviewSchema,
  type TemplateTrial,
  templateTrialSchema,
  type TryTemplate,
  tryTemplateSchema,
} from '@roundtrip/domain/interact/templates/preview.schema.js';
import { PreviewsService } from '@roundtrip/domain/interact/templates/previews.service.js';
import { TemplateTrialsService } from '@roundtrip/domain/interact/templates/template-trials.service.js';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';
import { sendSandboxed } from '../http/sandboxed-html.js';

@ApiTags('templates')
@Controller('api/templates')
export class TemplatePreviewsController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly trials: TemplateTrialsService,
  ) {}

  /** Renders a template, saved or being written, for a customer or for a made-up one. */
  @Post('preview')
  @Access('analyst')
  @Returns(templatePreviewSchema)
  preview(@Body({ schema: previewTemplateSchema }) input: PreviewTemplate): Promise<TemplatePreview> {
    return this.previews.preview(input);
  }

  /** Sends it to people of the company, by the way messages take. */
  @Post('trial')
  @HttpCode(200)
  @Access('marketer')
  @Returns(templateTrialSchema)
  try(@Body({ schema: tryTemplateSchema }) input: TryTemplate): Promise<TemplateTrial> {
    return this.trials.send(input);
  }

  /** The HTML of a preview, to be shown in a sandboxed frame, with the pictures its reader would see. */
  @Get('previews/:id')
  @Access('analyst')
  @ApiProduces('text/html')
  async html(@Param('id', { schema: z.uuid() }) id: string, @Res() response: Response): Promise<void> {
    sendSandboxed(response, await this.previews.html(id), 'anywhere');
  }
}
