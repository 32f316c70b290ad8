import { birthdayKeys } from '../../../identify/customers/birthdays.read.js';
import type { RuleContext } from '../compiler/rule-context.js';

/** Every day of either calendar comes round within so many. */
const LONGEST = 400;

/** How the days from today on are written in both calendars: a handful of rows, found once per statement and hashed. */
export const daysAhead = (days: unknown, context: RuleContext): string => {
  const last = `${context.today()} + ${context.bind(Math.min(Number(days), LONGEST), 'int')}`;
  return `select calendar, month, date, leap_month from (${birthdayKeys(context.today(), last)}) ahead`;
};

const LUNAR = '(?:lunar |农历 ?)';
const part = (text: string, monthAndDay: string): string =>
  `substring(${text} from '^${LUNAR}?(?:[0-9]{4}-)?${monthAndDay}')::smallint`;

/**
 * Whether the day and month of a date, given as text, come round within the next days, whatever its year: `2019-05-20`
 * and `05-20` by the sun, `lunar 08-15` and `农历 08-15` by the moon. Any other text is no date and never comes round.
 */
export const comesRound = (text: string, days: unknown, context: RuleContext): string =>
  `(case when ${text} ~ '^${LUNAR}' then 'lunar' else 'solar' end,
    ${part(text, '([0-9]{2})-[0-9]{2}')}, ${part(text, '[0-9]{2}-([0-9]{2})')}, false) in (${daysAhead(days, context)})`;
