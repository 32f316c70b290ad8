import { decodeCursor } from './page.js';

/** The ids of a cursor, or `null` for one that is not ours: such a request starts from the beginning. */
export function decodeIdCursor(cursor: string | undefined, length: number): number[] | null {
  const ids = decodeCursor(cursor, length);
  return ids?.every((id) => Number.isSafeInteger(id)) ? (ids as number[]) : null;
}
