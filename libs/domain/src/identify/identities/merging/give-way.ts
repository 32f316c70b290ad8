import { setTimeout as wait } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';
import { conflict } from '../../../kernel/errors.js';

const ATTEMPTS = 15;
const PAUSE_MS = 300;
/** PostgreSQL: a lock was not to be had in time, or two waited for each other. */
const inTheWay = new Set(['55P03', '40P01']);

/**
 * Repeats work that gave way to somebody who held what it needs: a scoring run, an import. One after another attempt
 * begins with a new transaction.
 * @throws conflict `merge-busy` when it was in the way all the time.
 */
export async function givingWay<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      if (attempt === ATTEMPTS)
        throw conflict(
          'merge-busy',
          'The customers are being written by something else; try again in a minute.',
        );
      await wait(PAUSE_MS);
    }
  }
}

function isInTheWay(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code !== undefined && inTheWay.has(code);
}
