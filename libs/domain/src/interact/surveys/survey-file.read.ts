import { Injectable } from '@nestjs/common';
import { BYTE_ORDER_MARK, csvRow } from '../../identify/imports/rejections/rejections-csv.js';
import type { SurveyAnswer } from './survey-answer.schema.js';
import type { SurveyFileQuery } from './survey-insights.schema.js';
import type { SurveyQuestion } from './survey-question.schema.js';
import type { SurveyDefinition, SurveyResponseView } from './survey.schema.js';
import { SurveysRead } from './surveys.read.js';

const ROWS_AT_ONCE = 200;

const words = {
  en: ['Answer id', 'Customer id', 'Name', 'Score', 'Answered', 'Changed'],
  'zh-CN': ['回答编号', '客户编号', '姓名', '得分', '回答时间', '修改时间'],
};

/** All answers to a survey as a CSV file, a column for each question, choices by their labels. */
@Injectable()
export class SurveyFileRead {
  constructor(private readonly surveys: SurveysRead) {}

  async *csv(
    id: number,
    definition: SurveyDefinition,
    { locale, search }: SurveyFileQuery,
  ): AsyncGenerator<string, void, void> {
    const titles = definition.questions.map(({ title }) => title[locale]);
    yield BYTE_ORDER_MARK + csvRow([...words[locale], ...titles]);
    let after: string | undefined;
    do {
      const page = await this.surveys.responses(id, { limit: ROWS_AT_ONCE, after, search });
      yield page.rows.map((row) => csvRow(cellsOf(row, definition, locale))).join('');
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}

function cellsOf(
  response: SurveyResponseView,
  { questions }: SurveyDefinition,
  locale: SurveyFileQuery['locale'],
): string[] {
  const { id, customerId, customerName, score, submittedAt, updatedAt, answers } = response;
  return [
    ...[String(id), String(customerId), customerName ?? '', score === null ? '' : String(score)],
    ...[submittedAt.toISOString(), updatedAt.toISOString()],
    ...questions.map((question) => answerText(question, answers[question.key], locale)),
  ];
}

/** An answer as people read it; of a matrix `row: column`. */
function answerText(
  question: SurveyQuestion,
  answer: SurveyAnswer | undefined,
  locale: SurveyFileQuery['locale'],
): string {
  const label = (value: string, of: 'choices' | 'rows' = 'choices'): string => {
    const list = of === 'rows' && question.type === 'matrix' ? question.rows : choicesOf(question);
    return list.find((each) => each.value === value)?.label[locale] ?? value;
  };
  if (answer === undefined) return '';
  if (Array.isArray(answer)) return answer.map((value) => label(value)).join('; ');
  if (typeof answer === 'object')
    return Object.entries(answer)
      .map(([row, column]) => `${label(row, 'rows')}: ${label(column)}`)
      .join('; ');
  return typeof answer === 'string' ? label(answer) : String(answer);
}

const choicesOf = (question: SurveyQuestion) => ('choices' in question ? question.choices : []);
