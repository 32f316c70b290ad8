import type { Condition } from '../rule/rule';
import { choiceText, numberText } from '../words/value-text';
import type { Words } from '../words/words';

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
/** Of what has happened or not, the instant is seen; without one it never has. */
const HAPPENED = ['boolean', 'segment'];
const BIRTHDAY = /^(solar|lunar) (\d+)-(\d+)$/;

function textOf(key: string, seen: string, words: Words): string {
  const { t, format } = words;
  if (INSTANT.test(seen)) return format.dateTime(seen);
  const [, calendar, month, day] = BIRTHDAY.exec(seen) ?? [];
  if (calendar) return t(`segment-words.birthday.${calendar}`, { month, day });
  return choiceText(key, seen, words);
}

/** What a condition saw of a customer, as a reader would write it. */
export function seenText({ field: key }: Condition, seen: unknown, words: Words): string {
  const { t, fields } = words;
  const field = fields.get(key);
  if (seen === null || seen === undefined || (Array.isArray(seen) && seen.length === 0))
    return t(HAPPENED.includes(field?.type ?? '') ? 'segments.why.never' : 'segments.why.nothing');
  if (typeof seen === 'boolean') return t(seen ? 'segments.editor.yes' : 'segments.editor.no');
  if (typeof seen === 'number') return field ? numberText(seen, field, words) : String(seen);
  if (Array.isArray(seen)) return seen.map((each) => textOf(key, String(each), words)).join(' · ');
  return textOf(key, String(seen), words);
}
