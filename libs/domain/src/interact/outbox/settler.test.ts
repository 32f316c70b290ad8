import { describe, expect, it } from 'vitest';
import { handedBack } from './settlements.js';
import { Settler } from './settler.js';
import type { DueMessage, Settlement } from './outbox.store.js';

const outcome = (id: number): Settlement => handedBack({ id } as DueMessage);

describe('writing outcomes', () => {
  it('takes a hundred at a time, in order, and the rest at the end', async () => {
    const writes: number[][] = [];
    const settler = new Settler(async (batch) => writes.push(batch.map(({ id }) => id)));
    for (let id = 1; id <= 250; id++) settler.add(outcome(id));
    await settler.done();
    expect(writes.map((ids) => ids.length)).toEqual([100, 100, 50]);
    expect(writes.flat()).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  });

  it('does not wait for a hundred', async () => {
    const written = new Promise<number>((resolve) => {
      const settler = new Settler(async (batch) => resolve(batch.length));
      settler.add(outcome(1));
    });
    expect(await written).toBe(1);
  });

  it('survives a database that is away for a moment', async () => {
    let tries = 0;
    const settler = new Settler(async () => {
      tries += 1;
      if (tries === 1) throw new Error('away');
    });
    settler.add(outcome(1));
    await settler.done();
    expect(tries).toBe(2);
  });

  it('tells of outcomes that could not be written', async () => {
    const settler = new Settler(() => Promise.reject(new Error('gone')), { tries: 1 });
    settler.add(outcome(1));
    await expect(settler.done()).rejects.toThrow('gone');
  });
});
