import type { QuestionResult, SurveyDefinition, SurveyQuestion } from './survey.schema.js';

export interface AnswerCount {
  key: string;
  value: string;
  count: number;
}

/** Sums up what was answered, question by question, in the order of the survey. */
export function resultsOf(
  definition: SurveyDefinition,
  respondents: { key: string; count: number }[],
  counts: AnswerCount[],
): QuestionResult[] {
  return definition.questions.map((question) => {
    const given = new Map(
      counts.flatMap(({ key, value, count }) => (key === question.key ? [[value, count]] : [])),
    );
    const distribution = valuesOf(question).map((value) => ({ value, count: given.get(value) ?? 0 }));
    return {
      key: question.key,
      answers: respondents.find(({ key }) => key === question.key)?.count ?? 0,
      average: isScale(question) ? average(distribution) : null,
      nps: question.type === 'nps' ? netPromoterScore(distribution) : null,
      distribution,
    };
  });
}

const isScale = ({ type }: SurveyQuestion): boolean => type === 'rating' || type === 'nps';

/** Every answer there can be, so that one nobody gave shows as zero. */
function valuesOf(question: SurveyQuestion): string[] {
  if (question.type === 'rating') return range(1, 5);
  if (question.type === 'nps') return range(0, 10);
  return 'choices' in question ? question.choices.map(({ value }) => value) : [];
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

type Distribution = { value: string; count: number }[];

const total = (distribution: Distribution): number => distribution.reduce((sum, { count }) => sum + count, 0);

function average(distribution: Distribution): number | null {
  const sum = distribution.reduce((so, { value, count }) => so + Number(value) * count, 0);
  return total(distribution) === 0 ? null : Math.round((sum / total(distribution)) * 100) / 100;
}

/** Per cent of promoters (9, 10) minus per cent of detractors (0 to 6). */
function netPromoterScore(distribution: Distribution): number | null {
  const among = (least: number, most: number) =>
    total(distribution.filter(({ value }) => Number(value) >= least && Number(value) <= most));
  const all = total(distribution);
  return all === 0 ? null : Math.round(((among(9, 10) - among(0, 6)) / all) * 100);
}
