import { useEffect, useEffectEvent, useState } from 'react';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;

/**
 * Listens to server-sent events. The browser reconnects a dropped line by itself, but gives up on an HTTP error
 * (a restart behind a proxy): then it is dialled again, ever more slowly. Returns the function that hangs up.
 */
export function listen(url: string, onData: (data: string) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_DELAY_MS;
  const dial = (): void => {
    source = new EventSource(url);
    source.onopen = () => (delay = FIRST_DELAY_MS);
    source.onmessage = (event: MessageEvent<string>) => onData(event.data);
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(dial, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    };
  };
  dial();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

interface EventOptions<T> {
  /** The last event of the stream: after it nothing is listened to any more. */
  until?: (event: T) => boolean;
  onEvent?: (event: T) => void;
}

/** The latest event of a stream of JSON messages, `null` before the first; `url: null` listens to nothing. */
export function useEvents<T>(url: string | null, options: EventOptions<T> = {}): T | null {
  const [latest, setLatest] = useState<{ url: string; event: T } | null>(null);
  const isLast = useEffectEvent((event: T) => options.until?.(event) ?? false);
  const notify = useEffectEvent((event: T) => options.onEvent?.(event));
  useEffect(() => {
    if (!url) return;
    const hangUp = listen(url, (data) => {
      const event = JSON.parse(data) as T;
      setLatest({ url, event });
      notify(event);
      if (isLast(event)) hangUp();
    });
    return hangUp;
  }, [url]);
  return latest && latest.url === url ? latest.event : null;
}
