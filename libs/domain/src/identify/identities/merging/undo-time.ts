import { UNDO_DAYS } from './merge.schema.js';

const DAY_MS = 86_400_000;

/** Merges from after this instant can be undone. */
export const undoableSince = (now: Date): Date => new Date(now.getTime() - UNDO_DAYS * DAY_MS);
