import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import { happened } from './happened-field.js';
import { type CheckedCondition, field, type SegmentField } from './segment-field.js';

const answers: RowSource = { from: 'survey_response r', customer: 'r.customer_id', at: 'r.submitted_at' };

const ofSurvey = ({ survey }: CheckedCondition, context: RuleContext): string[] =>
  survey === undefined ? [] : [`r.survey_id = ${context.bind(survey, 'bigint')}`];

const responses = (condition: CheckedCondition, context: RuleContext): string => `
  from survey_response r where ${['r.customer_id = c.id', ...ofSurvey(condition, context), context.within('r.submitted_at', condition.within)].join(' and ')}`;

/** Who answers twice has changed their mind: the last answer counts. */
const latest = (column: string, condition: CheckedCondition, context: RuleContext): string =>
  `(select ${column} ${responses(condition, context)} order by r.submitted_at desc, r.id desc limit 1)`;

const answerTo = (condition: CheckedCondition, context: RuleContext): string =>
  latest(`r.answers -> ${context.bind(condition.question, 'text')}`, condition, context);

/** How ready the customers are to recommend, as one says of answers from 0 to 10. */
export const npsClasses = ['promoter', 'passive', 'detractor'] as const;

/** The question of a survey that asks it: the one that gives the score, else the first of its kind. Found once per statement. */
const npsQuestion = ({ survey }: CheckedCondition, context: RuleContext): string => `(
    select asked.question ->> 'key'
    from survey, jsonb_array_elements(definition -> 'questions') with ordinality as asked (question, position)
    where survey.id = ${context.bind(survey, 'bigint')} and asked.question ->> 'type' = 'nps'
    order by (asked.question -> 'key' = definition -> 'score') desc nulls last, asked.position limit 1)`;

const npsClass = (condition: CheckedCondition, context: RuleContext): string => {
  const given = latest(`r.answers -> ${npsQuestion(condition, context)}`, condition, context);
  return `(select case when given >= '9' then 'promoter' when given >= '7' then 'passive' else 'detractor' end
    from (select ${given} as given) as answered where jsonb_typeof(given) = 'number')`;
};

/** What the customers said. */
export const answerFields: SegmentField[] = [
  happened({
    key: 'surveys.answered',
    family: 'surveys',
    source: answers,
    params: { survey: false },
    where: (condition, context) => ['true', ...ofSurvey(condition, context)],
  }),
  field({
    key: 'surveys.score',
    family: 'surveys',
    type: 'number',
    params: { survey: true, within: false },
    value: (condition, context) => latest('r.score::double precision', condition, context),
  }),
  field({
    key: 'surveys.nps',
    family: 'surveys',
    type: 'choice',
    choices: npsClasses,
    params: { survey: true, within: false },
    value: npsClass,
  }),
  field({
    key: 'surveys.choice',
    family: 'surveys',
    type: 'choice',
    operators: ['is', 'is-not'],
    params: { survey: true, question: true, within: false },
    valueKind: 'answer',
    value: answerTo,
    // One of several choices that were ticked, or the answer itself.
    test: (condition, context) =>
      `${answerTo(condition, context)} @> ${context.bind(JSON.stringify(condition.value), 'jsonb')}`,
  }),
];
