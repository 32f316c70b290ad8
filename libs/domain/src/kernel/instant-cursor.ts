import { decodeCursor } from './page.js';

/** The place in a list that is ordered by an instant, latest first, and then by id. */
export interface InstantCursor {
  at: string;
  id: number;
}

/** The cursor a page gave, or `null` for one that is not ours: such a request starts from the beginning. */
export function decodeInstantCursor(cursor: string | undefined): InstantCursor | null {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  const ours = typeof at === 'string' && !Number.isNaN(Date.parse(at)) && Number.isSafeInteger(id);
  return ours ? { at: new Date(at).toISOString(), id: id as number } : null;
}

/** The values of the cursor of a row. */
export const instantCursor = (at: Date, id: number): [string, number] => [at.toISOString(), id];
