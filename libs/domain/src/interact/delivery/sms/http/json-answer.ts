/** The object a JSON text holds; empty where it holds none. Answers come from outside and may be anything. */
export function jsonObject(text: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    // Not JSON: an error page, as a rule.
    return {};
  }
}

export const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** Objects of a list, or a single one. */
export const asObjects = (value: unknown): Record<string, unknown>[] =>
  (Array.isArray(value) ? value : [value]).map(asObject);

/** Text of a text or a number, else empty. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
