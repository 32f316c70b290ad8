/** A LIKE pattern that finds the text anywhere, its own wildcards taken literally; null for no search. */
export function likePattern(search: string | undefined): string | null {
  return search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
}
