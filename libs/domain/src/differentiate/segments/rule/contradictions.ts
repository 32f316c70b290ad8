import type { Fault } from '../../../kernel/errors.js';
import { deniedBy, type Operator } from '../fields/operators.js';
import { emptyRange, rangeOf, together } from './ranges.js';
import type { SegmentCondition, SegmentRule } from './segment-rule.js';

type Path = Fault['path'];
interface Placed {
  condition: SegmentCondition;
  path: Path;
}

/**
 * Conditions that can't hold together, so that the group they are in is always empty: a condition and its denial, ranges
 * that exclude each other, two values of what has only one. Each of them is named, with the others it clashes with. Such
 * a rule can be saved; it is told as a warning.
 */
export function contradictionsOf(rule: SegmentRule, path: Path = []): Fault[] {
  if ('not' in rule) return contradictionsOf(rule.not, [...path, 'not']);
  if ('any' in rule) return rule.any.flatMap((inner, at) => contradictionsOf(inner, [...path, 'any', at]));
  const own = conflictsAmong(required(rule, path));
  return [...own, ...('all' in rule ? optional(rule, path) : [])];
}

/** The conditions that all have to hold: groups of "all" within "all" are one group. */
function required(rule: SegmentRule, path: Path): Placed[] {
  if ('all' in rule) return rule.all.flatMap((inner, at) => required(inner, [...path, 'all', at]));
  if ('not' in rule) return denials(rule.not, [...path, 'not']);
  return 'any' in rule ? [] : [{ condition: rule, path }];
}

/** "Not a" is a condition like others where the operator of a has an opposite. */
function denials(rule: SegmentRule, path: Path): Placed[] {
  if ('not' in rule) return required(rule.not, [...path, 'not']);
  // None of several: each of them must not hold. Not all of several is satisfied by one.
  if ('any' in rule) return rule.any.flatMap((inner, at) => denials(inner, [...path, 'any', at]));
  if ('all' in rule)
    return rule.all.length === 1 ? rule.all.flatMap((inner) => denials(inner, [...path, 'all', 0])) : [];
  const operator = oppositeOf(rule.operator);
  return operator ? [{ condition: { ...rule, operator }, path }] : [];
}

/** Groups within that have contradictions of their own. */
function optional(rule: { all: SegmentRule[] }, path: Path): Fault[] {
  return rule.all.flatMap((inner, at): Fault[] => {
    const own = [...path, 'all', at];
    if ('all' in inner) return optional(inner, own);
    return 'any' in inner ? contradictionsOf(inner, own) : [];
  });
}

const OPPOSITES: Partial<Record<Operator, Operator>> = {
  'at-least': 'less-than',
  'less-than': 'at-least',
  'at-most': 'more-than',
  'more-than': 'at-most',
  is: 'is-not',
  'one-of': 'none-of',
  'has-any': 'has-none',
  in: 'not-in',
  'is-set': 'is-not-set',
};

const oppositeOf = (operator: string): Operator | null =>
  OPPOSITES[operator as Operator] ?? deniedBy(operator as Operator);

/** What a condition is about: its field and all that narrows it down. */
const subjectOf = ({ operator: _, value: __, ...about }: SegmentCondition): string =>
  JSON.stringify(Object.entries(about).sort(([a], [b]) => a.localeCompare(b)));

function conflictsAmong(needed: Placed[]): Fault[] {
  const subjects = needed.map(({ condition }) => subjectOf(condition));
  return needed.flatMap((placed, at) => {
    if (isReversed(placed.condition)) return [reversed(placed)];
    const same = needed.filter((_, index) => index !== at && subjects[index] === subjects[at]);
    const against = same.filter((other) => clash(placed.condition, other.condition));
    return against.length > 0 ? [contradiction(placed, against)] : [];
  });
}

/** Ranges that have a value in common two by two have one in common altogether, so pairs are all there is to look at. */
function clash(a: SegmentCondition, b: SegmentCondition): boolean {
  if (isReversed(a) || isReversed(b)) return false;
  const [first, second] = [rangeOf(a), rangeOf(b)];
  const apart = first !== null && first.line === second?.line && emptyRange(together(first, second));
  return apart || excludes(a, b) || excludes(b, a);
}

function isReversed(condition: SegmentCondition): boolean {
  const range = rangeOf(condition);
  return range !== null && emptyRange(range);
}

const reversed = ({ condition: { field }, path }: Placed): Fault => ({
  path,
  code: 'range-reversed',
  params: { field },
  message: 'This range ends before it begins, so that nobody is in it.',
});

function contradiction({ condition: { field }, path }: Placed, against: Placed[]): Fault {
  const others = against.map((other) => other.path.join('.')).join(', ');
  return {
    path,
    code: 'rule-contradicts',
    params: { field, against: others },
    message: `No customer can meet this together with ${others}: change one of them.`,
  };
}

const SINGLE: Record<string, boolean> = { is: true, 'one-of': true };
const valuesOf = ({ value }: SegmentCondition): string[] =>
  [value].flat().map((each) => String(each).toLowerCase());

function excludes(a: SegmentCondition, b: SegmentCondition): boolean {
  const [first, second] = [valuesOf(a), valuesOf(b)];
  if (SINGLE[a.operator] && SINGLE[b.operator] && a.field !== 'surveys.choice')
    return !first.some((value) => second.includes(value));
  if (b.operator === 'is-not-set') return a.operator === 'is-set' || SINGLE[a.operator] === true;
  if (deniedBy(b.operator as Operator) === null) return false;
  const denies = (value: string): boolean => second.includes(value);
  if (SINGLE[a.operator]) return ['is-not', 'none-of'].includes(b.operator) && first.every(denies);
  if (a.operator === 'has-all') return b.operator === 'has-none' && first.some(denies);
  if (a.operator === 'has-any') return b.operator === 'has-none' && first.every(denies);
  return a.operator === 'in' && b.operator === 'not-in' && first.every(denies);
}
