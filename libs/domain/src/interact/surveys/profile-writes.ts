import type { SurveyAnswer, SurveyAnswers } from './survey-answer.schema.js';
import { isOneOf } from './survey-branches.js';
import { isScale, type ScaleType, SCALES, type SurveyQuestion } from './survey-question.schema.js';
import type { SurveyText } from './survey-text.schema.js';
import type { SurveyDefinition } from './survey.schema.js';
import type { SurveyWrites } from './survey-writes.schema.js';

export interface ConsentWrite extends Omit<NonNullable<SurveyWrites['consent']>, 'yes'> {
  status: 'granted' | 'withdrawn';
  /** What was asked, and what the customer chose. */
  asked: SurveyText;
  chosen: SurveyText;
}

export interface ContactWrite {
  satisfaction: number | null;
  suggestion: string | null;
  suggestionRating: 'high-value' | 'ordinary' | null;
}

/** What answers write into the profile. */
export interface ProfileWrites {
  /** `null` takes one away. */
  attributes: Record<string, AttributeAnswer | null>;
  tags: { name: string; given: boolean }[];
  /** The values that stand under the key from now on, the most important first. */
  needs: { key: string; values: string[] }[];
  consents: ConsentWrite[];
  /** `null` where no question writes to the contact log, or none of those that do was ever answered. */
  contact: ContactWrite | null;
  tasks: NonNullable<SurveyWrites['task']>[];
  /** For how many days promotions stop; `null` takes an earlier stop back, `undefined` leaves as it is. */
  pauseDays: number | null | undefined;
}

type AttributeAnswer = number | string | string[];

/** One question with what its answer writes, and the answer now and before. */
interface Written {
  question: SurveyQuestion;
  writes: SurveyWrites;
  now: SurveyAnswer | undefined;
  before: SurveyAnswer | undefined;
}

/**
 * What the answers write. An answer that was given before and is taken back takes with it what it wrote; a question
 * never answered writes nothing; a task or a pause is not given a second time for the same answer.
 */
export function profileWrites(
  { questions }: SurveyDefinition,
  answers: SurveyAnswers,
  before: SurveyAnswers,
): ProfileWrites {
  const written = questions.flatMap((question): Written[] => {
    const [now, earlier] = [answers[question.key], before[question.key]];
    if (!question.writes || (now === undefined && earlier === undefined)) return [];
    return [{ question, writes: question.writes, now, before: earlier }];
  });
  return {
    attributes: Object.fromEntries(
      written.flatMap(({ writes, now }) => (writes.attribute ? [[writes.attribute, asAttribute(now)]] : [])),
    ),
    tags: written.flatMap(({ writes: { tag }, now }) =>
      tag ? [{ name: tag.name, given: takes(now, tag.is) }] : [],
    ),
    needs: written.flatMap(({ writes: { need }, now }) =>
      need ? [{ key: need.key, values: asValues(now) }] : [],
    ),
    consents: written.flatMap(consentWrite),
    contact: contactWrite(written),
    tasks: written.flatMap(({ writes: { task }, now, before: earlier }) =>
      task && takes(now, task.is) && !takes(earlier, task.is) ? [task] : [],
    ),
    pauseDays: pauseWrite(written),
  };
}

/** Whether an answer is given, and one of those named, if any are. */
const takes = (answer: SurveyAnswer | undefined, is: readonly string[] | undefined): boolean =>
  answer !== undefined && (!is || isOneOf(answer, is));

/** A matrix becomes a list of `row:column`. */
function asAttribute(answer: SurveyAnswer | undefined): AttributeAnswer | null {
  if (answer === undefined) return null;
  return typeof answer === 'object' && !Array.isArray(answer)
    ? Object.entries(answer).map(([row, column]) => `${row}:${column}`)
    : answer;
}

function asValues(answer: SurveyAnswer | undefined): string[] {
  const value = asAttribute(answer);
  return value === null ? [] : [value].flat().map(String);
}

function consentWrite({ question, writes: { consent }, now }: Written): ConsentWrite[] {
  if (!consent || question.type !== 'single') return [];
  const chosen = question.choices.find(({ value }) => value === now);
  if (!chosen) return [];
  const { channel, purpose, yes } = consent;
  const status = chosen.value === yes ? 'granted' : 'withdrawn';
  return [{ channel, purpose, status, asked: question.title, chosen: chosen.label }];
}

function contactWrite(written: Written[]): ContactWrite | null {
  const scales = written.filter(({ writes }) => writes.satisfaction);
  const suggestions = written.filter(({ writes }) => writes.suggestion);
  if (scales.length + suggestions.length === 0) return null;
  const [scale] = scales.flatMap(({ question: { type }, now }) =>
    isScale(type) && typeof now === 'number' ? [satisfactionOf(type, now)] : [],
  );
  const given = suggestions.filter(({ now }) => typeof now === 'string');
  const ratings = given.map(({ writes }) => writes.suggestion?.rating);
  return {
    satisfaction: scale ?? null,
    suggestion:
      given
        .map(({ now }) => String(now))
        .join('\n\n')
        .slice(0, LONGEST_SUGGESTION) || null,
    suggestionRating: (['high-value', 'ordinary'] as const).find((each) => ratings.includes(each)) ?? null,
  };
}

const LONGEST_SUGGESTION = 5000;

/** A point of any scale on one of 1 to 5. */
export function satisfactionOf(type: ScaleType, point: number): number {
  const [first, last] = SCALES[type];
  return 1 + Math.round(((point - first) * 4) / (last - first));
}

/** The longest of the pauses whose answer was given. */
function pauseWrite(written: Written[]): number | null | undefined {
  const daysOf = (answer: 'now' | 'before') =>
    written.flatMap((each) => {
      const { pause } = each.writes;
      return pause && takes(each[answer], pause.is) ? [pause.days] : [];
    });
  const [now, before] = [daysOf('now'), daysOf('before')];
  if (now.length > 0) return before.length > 0 ? undefined : Math.max(...now);
  return before.length > 0 ? null : undefined;
}
