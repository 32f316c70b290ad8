import { answersOf, isScale, type SurveyQuestion } from './survey-question.schema.js';

interface WriteFault {
  path: string[];
  code: 'not-written-by-this-type' | 'answer-unknown';
}

/** What a question says it writes and its type of answer cannot, and answers it names that nobody can give. */
export function writesFaults(question: SurveyQuestion): WriteFault[] {
  const { writes = {}, type } = question;
  const unfit = [
    writes.consent && type !== 'single' && 'consent',
    writes.suggestion && type !== 'text' && 'suggestion',
    writes.satisfaction && !isScale(type) && 'satisfaction',
    writes.need && type === 'matrix' && 'need',
  ];
  const known = answersOf(question);
  const conditional = (['tag', 'task', 'pause'] as const).flatMap((write) => {
    const strange = writes[write]?.is?.some((each) => !known.includes(each));
    return strange ? [fault([write, 'is'], 'answer-unknown')] : [];
  });
  const yes = type === 'single' && writes.consent && !known.includes(writes.consent.yes);
  return [
    ...unfit.flatMap((write) => (write ? [fault([write], 'not-written-by-this-type')] : [])),
    ...conditional,
    ...(yes ? [fault(['consent', 'yes'], 'answer-unknown')] : []),
  ];
}

const fault = (path: string[], code: WriteFault['code']): WriteFault => ({ path, code });
