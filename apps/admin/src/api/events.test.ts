import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from './events';

/** Stands in for the browser's, which Node has not: remembers who dialled, and lets the test be the server. */
class Line {
  static readonly CLOSED = 2;
  static dialled: Line[] = [];
  readyState = 0;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    Line.dialled.push(this);
  }

  close(): void {
    this.readyState = Line.CLOSED;
  }

  fail({ forGood }: { forGood: boolean }): void {
    if (forGood) this.readyState = Line.CLOSED;
    this.onerror?.();
  }
}

const lastLine = (): Line => Line.dialled.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Line);
  Line.dialled = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('listen', () => {
  it('hands on what arrives', () => {
    const heard: string[] = [];
    listen('/events', (data) => heard.push(data));
    lastLine().onmessage?.({ data: '1' });
    expect(heard).toEqual(['1']);
  });

  it('leaves a dropped line to the browser, which redials by itself', () => {
    listen('/events', () => undefined);
    lastLine().fail({ forGood: false });
    vi.advanceTimersByTime(60_000);
    expect(Line.dialled).toHaveLength(1);
  });

  it('redials after a refusal, ever more slowly, and fast again once it got through', () => {
    listen('/events', () => undefined);
    lastLine().fail({ forGood: true });
    vi.advanceTimersByTime(1_000);
    expect(Line.dialled).toHaveLength(2);
    lastLine().fail({ forGood: true });
    vi.advanceTimersByTime(1_000);
    expect(Line.dialled).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    expect(Line.dialled).toHaveLength(3);
    lastLine().onopen?.();
    lastLine().fail({ forGood: true });
    vi.advanceTimersByTime(1_000);
    expect(Line.dialled).toHaveLength(4);
  });

  it('never redials after hanging up', () => {
    const hangUp = listen('/events', () => undefined);
    lastLine().fail({ forGood: true });
    hangUp();
    vi.advanceTimersByTime(60_000);
    expect(Line.dialled).toHaveLength(1);
  });
});
