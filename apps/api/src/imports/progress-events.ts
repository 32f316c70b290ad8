import type { MessageEvent } from '@nestjs/common';
import type { ImportProgress } from '@roundtrip/domain/identify/imports/import.schema.js';
import { distinctUntilChanged, exhaustMap, map, type Observable, takeWhile, timer } from 'rxjs';

const LOOK_MS = 500;

/**
 * The progress of a run as server-sent events, whose last one tells how it ended. It is looked up where the run writes
 * it down, so that it does not matter in which process the run is.
 */
export function progressEvents(look: () => Promise<ImportProgress>): Observable<MessageEvent> {
  return timer(0, LOOK_MS).pipe(
    exhaustMap(look),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    takeWhile(({ state }) => state === 'queued' || state === 'running', true),
    map((data) => ({ data })),
  );
}
