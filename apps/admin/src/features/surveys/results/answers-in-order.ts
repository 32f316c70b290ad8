import type { Answer, Question, SurveyDefinition } from '../survey-types';

interface GivenAnswer {
  key: string;
  /** Absent where the survey does not ask it any more. */
  question: Question | undefined;
  answer: Answer;
}

/** Answers in the order of the questions, then those to former ones; without the score, which stands apart. */
export function answersInOrder(
  { questions, score }: SurveyDefinition,
  answers: Readonly<Record<string, Answer>>,
): GivenAnswer[] {
  const asked = questions.map(({ key }) => key);
  const former = Object.keys(answers).filter((key) => !asked.includes(key));
  return [...asked, ...former].flatMap((key) => {
    const answer = answers[key];
    if (answer === undefined || key === score) return [];
    return [{ key, answer, question: questions.find((question) => question.key === key) }];
  });
}
