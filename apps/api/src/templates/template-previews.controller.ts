import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  type PreviewTemplate,
  previewTemplateSchema,
  type TemplatePreview,
  templatePreviewSchema,
} from '@roundtrip/domain/interact/templates/preview.schema.js';
import { PreviewsService } from '@roundtrip/domain/interact/templates/previews.service.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

/** What a marketer wrote must not run as us: no script, no form, no request to anywhere, an origin of its own. */
const SANDBOX =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'; frame-ancestors 'self'";

@ApiTags('templates')
@Controller('api/templates')
export class TemplatePreviewsController {
  constructor(private readonly previews: PreviewsService) {}

  /** Renders a template, saved or being written, for a customer or for a made-up one. */
  @Post('preview')
  @Access('analyst')
  @Returns(templatePreviewSchema)
  preview(@Body({ schema: previewTemplateSchema }) input: PreviewTemplate): Promise<TemplatePreview> {
    return this.previews.preview(input);
  }

  /** The HTML of a preview, to be shown in a sandboxed frame. */
  @Get('previews/:id')
  @Access('analyst')
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', SANDBOX)
  @Header('cache-control', 'private, no-store')
  html(@Param('id', { schema: z.uuid() }) id: string): Promise<string> {
    return this.previews.html(id);
  }
}
