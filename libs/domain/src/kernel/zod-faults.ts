import type { z } from 'zod';
import { type DomainError, type ErrorParams, type Fault, invalid } from './errors.js';

type Issue = z.core.$ZodIssue;
type Translated = { code: string; params?: ErrorParams };

/** Turns zod's issues into faults with stable codes, every one of them, each with its path. */
export function faultsOf(issues: readonly Issue[], prefix: Fault['path'] = []): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [...prefix, ...(issue.path as Fault['path'])]));
}

/** Parses, or throws one `input-invalid` error that names every fault. */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
  prefix: Fault['path'] = [],
): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw inputError(parsed.error.issues, prefix);
}

export const inputError = (issues: readonly Issue[], prefix: Fault['path'] = []): DomainError =>
  invalid(faultsOf(issues, prefix));

function faultsOfIssue(issue: Issue, path: Fault['path']): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-field',
      message: `${key} is not known here.`,
    }));
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue.errors);
    if (nearest) return faultsOf(nearest, path);
  }
  return [{ path, ...translate(issue), message: issue.message }];
}

/** Of a union's branches, the one the input came closest to: the one whose fault lies deepest. */
function nearestBranch(branches: Issue[][]): Issue[] | undefined {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}

function translate(issue: Issue): Translated {
  if (/received undefined/.test(issue.message)) return { code: 'required' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', params: { expected: issue.expected } };
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? { code: 'required' }
        : { code: 'too-small', params: { minimum: Number(issue.minimum), of: issue.origin } };
    case 'too_big':
      return { code: 'too-big', params: { maximum: Number(issue.maximum), of: issue.origin } };
    case 'invalid_format':
      return { code: 'wrong-format', params: { format: issue.format } };
    case 'invalid_value':
      return { code: 'not-allowed', params: { allowed: issue.values.join(', ') } };
    case 'custom':
      return {
        code: String(issue.params?.['code'] ?? 'not-valid'),
        params: issue.params?.['params'] as ErrorParams,
      };
    default:
      return { code: 'not-valid' };
  }
}
