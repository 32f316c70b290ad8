const escape = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, '\\$&');

/** A LIKE pattern for lower-case text that contains this, whatever signs it is made of. */
export const containing = (text: string): string => `%${escape(text)}%`;

/**
 * LIKE patterns that a trigram index answers. Three signs and more are found anywhere. One or two make no trigram of
 * their own, but with the edge of a word they do: so they are found where a word begins, and two also where one ends,
 * which finds 小明 in 王小明. Phone numbers are found however they are grouped.
 */
export function trigramPatterns(search: string): string[] {
  const text = /^\+?[\d\s-]{5,}$/.test(search) ? search.replace(/[\s-]/g, '') : search;
  const escaped = escape(text);
  const signs = [...text].length;
  if (signs >= 3) return [containing(text)];
  const atStart = [`${escaped}%`, `% ${escaped}%`];
  return signs === 2 ? [...atStart, `%${escaped} %`, `%${escaped}`] : atStart;
}
