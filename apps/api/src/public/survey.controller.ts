import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { readAnswers } from '@roundtrip/domain/interact/surveys/survey-answers.js';
import { SurveyResponsesService } from '@roundtrip/domain/interact/surveys/survey-responses.service.js';
import type { SurveyAnswers } from '@roundtrip/domain/interact/surveys/survey-answer.schema.js';
import type { SurveyDefinition } from '@roundtrip/domain/interact/surveys/survey.schema.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import { SURVEY_ANSWER_PARAMETER } from '@roundtrip/templates';
import type { Request, Response } from 'express';
import { Access } from '../http/access.js';
import { pageLocale } from './page-locale.js';
import { PublicFaultFilter } from './public-fault.filter.js';
import { type PublicPage, sendPage } from './public-page.js';
import { valuesOfAnswers, valuesOfForm } from './survey-form-values.js';
import { surveyFormPage, surveyNotice } from './survey-page.js';
import { sendUnknownLink } from './unknown-link.js';

const STATUS = { recorded: 200, open: 200, invalid: 422, closed: 410, expired: 410 } as const;

type Form = Record<string, unknown>;

/** The survey of a message. A GET shows it, with the answer chosen that was clicked in the mail; only a POST records. */
@ApiExcludeController()
@Access('public')
@UseFilters(PublicFaultFilter)
@Controller('s')
export class SurveyController {
  constructor(
    private readonly responses: SurveyResponsesService,
    private readonly workspace: WorkspaceService,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query() query: Form,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.responses.visit(token);
    const workspace = await this.workspace.read();
    if (visit.kind === 'unknown') return sendUnknownLink(request, response, workspace);
    const { definition, kind } = visit;
    const locale = pageLocale(visit.locale, request.header('accept-language'), workspace.locale);
    const page =
      kind === 'open'
        ? surveyFormPage({ token, definition, ...filledIn(visit.answers, definition, query) }, locale)
        : surveyNotice(kind, token, definition, locale);
    sendPage(response, workspace, page, STATUS[kind]);
  }

  @Post(':token')
  @HttpCode(200)
  async submit(
    @Param('token') token: string,
    @Body() body: Form | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = body ?? {};
    const workspace = await this.workspace.read();
    const language = (message: string) =>
      pageLocale(message, request.header('accept-language'), workspace.locale);
    const submission = await this.responses.submit(token, form, language);
    if (submission.kind === 'unknown') return sendUnknownLink(request, response, workspace);
    const { definition, kind } = submission;
    const locale = language(submission.locale);
    const page: PublicPage =
      kind === 'invalid'
        ? surveyFormPage({ ...submission, token, values: valuesOfForm(form) }, locale)
        : surveyNotice(kind, token, definition, locale);
    sendPage(response, workspace, page, STATUS[kind]);
  }
}

/** What was answered before, and over it the first question's answer that was clicked in the mail. */
function filledIn(before: SurveyAnswers, definition: SurveyDefinition, query: Form) {
  const [first] = definition.questions;
  const clicked = query[SURVEY_ANSWER_PARAMETER];
  const form = first && typeof clicked === 'string' ? { [first.key]: clicked } : {};
  const { answers } = readAnswers(definition, form);
  const values = valuesOfAnswers(definition, { ...before, ...answers });
  return { values, answered: Object.keys(before).length > 0 };
}
