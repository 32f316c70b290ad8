import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Shutdown } from './shutdown.js';

describe('the wish to stop', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is one wish when a Ctrl-C arrives twice, from the terminal and from npm', () => {
    const shutdown = new Shutdown();
    shutdown.wish();
    vi.advanceTimersByTime(200);
    shutdown.wish();
    expect(shutdown).toMatchObject({ isRequested: true, isForced: false });
  });

  it('is forced by a second Ctrl-C', async () => {
    const shutdown = new Shutdown();
    shutdown.wish();
    await shutdown.requested;
    vi.advanceTimersByTime(1500);
    shutdown.wish();
    await shutdown.forced;
    expect(shutdown.isForced).toBe(true);
  });
});
