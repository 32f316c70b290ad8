import { describe, expect, it, vi } from 'vitest';
import { Recent } from './recent.js';

describe('what was found lately', () => {
  it('is looked up once for all who ask within the time, and again after it', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const recent = new Recent<string>(1000, 10);
    const look = vi.fn(() => Promise.resolve('found'));
    expect(await Promise.all([recent.get('a', look), recent.get('a', look)])).toEqual(['found', 'found']);
    vi.advanceTimersByTime(999);
    await recent.get('a', look);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2);
    await recent.get('a', look);
    expect(look).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('is not remembered where there was nothing, or the look failed', async () => {
    const recent = new Recent<string>(1000, 10);
    expect(await recent.get('a', () => Promise.resolve(null))).toBeNull();
    await expect(recent.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await recent.get('a', () => Promise.resolve('found'))).toBe('found');
  });

  it('is forgotten on demand, and when there is too much of it', async () => {
    const recent = new Recent<string>(1000, 2);
    const look = vi.fn((key: string) => Promise.resolve(key));
    const ask = (key: string) => recent.get(key, () => look(key));
    await ask('a');
    recent.clear();
    await ask('a');
    expect(look).toHaveBeenCalledTimes(2);
    for (const key of ['b', 'c', 'a']) await ask(key);
    expect(look).toHaveBeenCalledTimes(5);
  });
});
