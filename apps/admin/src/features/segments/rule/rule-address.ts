import type { SegmentRule } from './rule';

interface Suggestion {
  rule: SegmentRule;
  name: string;
}

/** The editor for a new segment with a rule to start from, as a link that can be opened in another tab. */
export const newSegmentAddress = ({ rule, name }: Suggestion): string =>
  `/segments/new?${new URLSearchParams({ name, rule: JSON.stringify(rule) }).toString()}`;

const DEEPEST = 8;

/** Whether an unknown thing has the shape of a rule; what its conditions mean is the server's to say. */
function isRule(node: unknown, depth = 0): node is SegmentRule {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return false;
  const { all, any, not, field, operator } = node as Record<string, unknown>;
  const list = all ?? any;
  if (Array.isArray(list)) return list.every((inner) => isRule(inner, depth + 1));
  if (not !== undefined) return isRule(not, depth + 1);
  return typeof field === 'string' && typeof operator === 'string';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The suggestion in an address; an address that was tampered with suggests nothing. */
export function readSuggestion(params: URLSearchParams): Partial<Suggestion> {
  const rule = parse(params.get('rule') ?? '');
  return { name: params.get('name') ?? undefined, rule: isRule(rule) ? rule : undefined };
}
