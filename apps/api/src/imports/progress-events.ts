import type { ImportProgress } from '@roundtrip/domain/identify/imports/import.schema.js';
import type { Response } from 'express';
import { distinctUntilChanged, exhaustMap, type Observable, takeWhile, timer } from 'rxjs';

const LOOK_MS = 500;
/** Proxies hang up on a line on which nothing was said for a minute. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * The progress of a run; the last value tells how it ended. It is looked up where the run writes it down, so that it
 * does not matter in which process the run is.
 */
export function progressOf(look: () => Promise<ImportProgress>): Observable<ImportProgress> {
  return timer(0, LOOK_MS).pipe(
    exhaustMap(look),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    takeWhile(({ state }) => state === 'queued' || state === 'running', true),
  );
}

/** Sends values as server-sent events, and stops looking when the reader goes away. */
export function sendEvents(response: Response, values: Observable<unknown>): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // Proxies that gather output would keep the events until the end.
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  const signs = setInterval(() => response.write(': still here\n\n'), SIGN_OF_LIFE_MS);
  const reading = values.subscribe({
    next: (value) => response.write(`data: ${JSON.stringify(value)}\n\n`),
    // The browser dials again by itself after a broken line, and finds what there is to know then.
    error: () => response.destroy(),
    complete: () => response.end(),
  });
  response.on('close', () => {
    clearInterval(signs);
    reading.unsubscribe();
  });
}
