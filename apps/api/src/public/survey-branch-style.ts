import { answersOf, type SurveyQuestion } from '@roundtrip/domain/interact/surveys/survey-question.schema.js';
import { Html } from './html.js';

/** The id of a question's part of the page. */
export const questionId = (key: string): string => `q-${key}`;

/**
 * Hides questions until an answer asks for them: the browser follows the form as it is filled in, without a script. One
 * that cannot (before 2024) shows them all, and what is answered to a question that was not asked is not taken.
 */
export function branchStyle(questions: readonly SurveyQuestion[]): Html {
  const rules = questions.flatMap((question) => {
    const conditions = conditionsOf(question, questions);
    const id = `#${questionId(question.key)}`;
    return conditions === '' ? [] : [`${id} { display: none } form${conditions} ${id} { display: block }`];
  });
  return new Html(rules.length === 0 ? '' : `@supports selector(form:has(:checked)) { ${rules.join('\n')} }`);
}

/** What must be checked for a question to be asked: its own condition, and that of the question it depends on. */
function conditionsOf({ showIf }: SurveyQuestion, questions: readonly SurveyQuestion[]): string {
  const deciding = showIf && questions.find(({ key }) => key === showIf.question);
  if (!deciding) return '';
  const values = answersOf(deciding).filter((each) => showIf.is.includes(each));
  const chosen = values.map((value) => `[value="${value}"]`).join(', ');
  return `:has(input[name="${deciding.key}"]:is(${chosen}):checked)${conditionsOf(deciding, questions)}`;
}
