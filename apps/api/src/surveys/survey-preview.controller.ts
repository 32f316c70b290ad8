import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PreviewSurvey,
  previewSurveySchema,
  type SurveyPreview,
  surveyPreviewSchema,
} from '@roundtrip/domain/interact/surveys/survey.schema.js';
import { PreviewsService } from '@roundtrip/domain/interact/templates/previews.service.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';
import { pageMarkup } from '../public/public-page.js';
import { surveyFormPage } from '../public/survey-page.js';

/** No message invites by it, so that a form that is sent all the same finds nothing. */
const TOKEN = 'preview';

@ApiTags('surveys')
@Controller('api/surveys')
export class SurveyPreviewController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly workspace: WorkspaceService,
  ) {}

  /** The page customers would see, of a survey that may not be saved yet. */
  @Post('preview')
  @Access('analyst')
  @Returns(surveyPreviewSchema)
  async preview(
    @Body({ schema: previewSurveySchema }) { definition, locale }: PreviewSurvey,
  ): Promise<SurveyPreview> {
    const page = surveyFormPage({ token: TOKEN, definition, values: {} }, locale);
    return { id: await this.previews.keep(pageMarkup(await this.workspace.read(), page)) };
  }
}
