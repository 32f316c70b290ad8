import type { OwnPolicy } from '../definition';

/** A policy without the rules that are gone; undefined where none is left. */
export function withoutEmpty(policy: OwnPolicy): OwnPolicy | undefined {
  const kept = Object.entries(policy).filter(([, rule]) => rule !== undefined && !isEmpty(rule));
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as OwnPolicy);
}

const isEmpty = (rule: object | string | boolean): boolean =>
  typeof rule === 'object' && Object.values(rule).every((part) => part === undefined);

/** A group of rules with one of them changed; undefined where none is left. */
export function withPart<T extends object, K extends keyof T>(
  group: T | undefined,
  key: K,
  part: T[K] | null,
): T | undefined {
  const { [key]: _, ...rest } = { ...group } as T;
  if (part !== null && part !== undefined) return { ...rest, [key]: part } as T;
  return Object.keys(rest).length === 0 ? undefined : (rest as T);
}
