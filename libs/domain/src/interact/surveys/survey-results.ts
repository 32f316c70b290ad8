import { netPromoterInterval, netPromoterScore } from './net-promoter-score.js';
import { fieldOf } from './read-answer.js';
import { answersOf, isScale, type SurveyQuestion } from './survey-question.schema.js';
import type { QuestionResult, SurveyDefinition } from './survey.schema.js';

export interface AnswerCount {
  key: string;
  /** `row.column` of a matrix. */
  value: string;
  count: number;
  /** Of rankings: how often in the first place, and the mean place. */
  first: number;
  rank: number | null;
}

type Distribution = QuestionResult['distribution'];

/** The least point of a good answer. */
const GOOD_FROM: Partial<Record<SurveyQuestion['type'], number>> = { csat: 4, ces: 5 };

/** Sums up what was answered, question by question, in the order of the survey. */
export function resultsOf(
  definition: SurveyDefinition,
  respondents: { key: string; count: number }[],
  counts: AnswerCount[],
): QuestionResult[] {
  return definition.questions.map((question) => {
    const distribution = distributionOf(
      question,
      counts.filter(({ key }) => key === question.key),
    );
    const recommended = question.type === 'nps' ? recommendations(distribution) : null;
    return {
      key: question.key,
      answers: respondents.find(({ key }) => key === question.key)?.count ?? 0,
      average: isScale(question.type) ? average(distribution) : null,
      nps: recommended && netPromoterScore(recommended),
      npsInterval: recommended && netPromoterInterval(recommended),
      good: goodOf(question, distribution),
      distribution,
    };
  });
}

/** Every answer there can be, so that one nobody gave shows as zero. */
function distributionOf(question: SurveyQuestion, counts: AnswerCount[]): Distribution {
  const given = new Map(counts.map((count) => [count.value, count]));
  const ranked = question.type === 'ranking';
  return valuesOf(question).map((value) => {
    const found = given.get(value);
    const count = (ranked ? found?.first : found?.count) ?? 0;
    return { value, count, averageRank: ranked ? rounded(found?.rank ?? null) : null };
  });
}

function valuesOf(question: SurveyQuestion): string[] {
  if (question.type === 'ranking') return question.choices.map(({ value }) => value);
  if (question.type === 'matrix')
    return question.rows.flatMap((row) => question.choices.map(({ value }) => fieldOf(row.value, value)));
  return answersOf(question);
}

const total = (distribution: Distribution): number => distribution.reduce((sum, { count }) => sum + count, 0);

const among = (distribution: Distribution, least: number, most: number): number =>
  total(distribution.filter(({ value }) => Number(value) >= least && Number(value) <= most));

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

function average(distribution: Distribution): number | null {
  const sum = distribution.reduce((so, { value, count }) => so + Number(value) * count, 0);
  return total(distribution) === 0 ? null : rounded(sum / total(distribution));
}

function goodOf({ type }: SurveyQuestion, distribution: Distribution): number | null {
  const from = GOOD_FROM[type];
  const all = total(distribution);
  if (from === undefined || all === 0) return null;
  return Math.round((among(distribution, from, Infinity) / all) * 100);
}

const recommendations = (distribution: Distribution) => ({
  answers: total(distribution),
  promoters: among(distribution, 9, 10),
  detractors: among(distribution, 0, 6),
});
