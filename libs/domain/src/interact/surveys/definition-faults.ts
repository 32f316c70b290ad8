import { branchFault } from './survey-branches.js';
import { isScale, type SurveyQuestion } from './survey-question.schema.js';
import { writesFaults } from './writes-faults.js';

export interface DefinitionFault {
  path: (string | number)[];
  code: string;
  message: string;
}

const MESSAGES = {
  'key-taken': 'Another one has this key.',
  'branch-not-earlier': 'Only an earlier question can decide whether this one is asked.',
  'branch-not-countable': 'A question of this type cannot decide whether another is asked.',
  'branch-answer-unknown': 'The question that decides has no such answer.',
  'not-written-by-this-type': 'Answers of this type cannot be written there.',
  'answer-unknown': 'The question has no such answer.',
  'score-not-a-rating': 'The score must be the key of a question with a scale.',
} as const;

const fault = (path: (string | number)[], code: keyof typeof MESSAGES): DefinitionFault => ({
  ...{ path, code },
  message: MESSAGES[code],
});

/** What is wrong with questions each of which is well formed by itself. */
export function definitionFaults(
  questions: readonly SurveyQuestion[],
  score: string | undefined,
): DefinitionFault[] {
  const scored = questions.some(({ key, type }) => key === score && isScale(type));
  return [
    ...repeated(questions.map(({ key }) => key)).map((at) => fault(['questions', at, 'key'], 'key-taken')),
    ...questions.flatMap((question, at) => questionFaults(question, at, questions)),
    ...(score === undefined || scored ? [] : [fault(['score'], 'score-not-a-rating')]),
  ];
}

function questionFaults(
  question: SurveyQuestion,
  at: number,
  questions: readonly SurveyQuestion[],
): DefinitionFault[] {
  const lists = {
    choices: 'choices' in question ? question.choices : [],
    rows: question.type === 'matrix' ? question.rows : [],
  };
  const taken = Object.entries(lists).flatMap(([list, named]) =>
    repeated(named.map(({ value }) => value)).map((index) =>
      fault(['questions', at, list, index, 'value'], 'key-taken'),
    ),
  );
  const branch = branchFault(question, questions.slice(0, at));
  const deciding = branch === 'branch-answer-unknown' ? 'is' : 'question';
  return [
    ...taken,
    ...(branch ? [fault(['questions', at, 'showIf', deciding], branch)] : []),
    ...writesFaults(question).map(({ path, code }) => fault(['questions', at, 'writes', ...path], code)),
  ];
}

/** Indexes of values that stood in the list before. */
function repeated(values: string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
