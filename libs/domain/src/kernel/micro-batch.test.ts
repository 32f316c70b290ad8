import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MicroBatch } from './micro-batch.js';

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('items that come one by one', () => {
  it('go alone when they come alone, and together when they come together', async () => {
    const sizes: number[] = [];
    const batch = new MicroBatch(
      async (items: number[]) => {
        sizes.push(items.length);
        await setTimeout(5);
        return items.map((item) => item * 2);
      },
      4,
      1,
    );
    expect(await batch.add(1)).toBe(2);
    expect(await Promise.all(many(10).map((item) => batch.add(item)))).toEqual(
      many(10).map((item) => item * 2),
    );
    expect(sizes).toEqual([1, 4, 4, 2]);
  });

  it('are no more than so many batches abreast', async () => {
    let open = 0;
    let most = 0;
    const batch = new MicroBatch(
      async (items: number[]) => {
        most = Math.max(most, ++open);
        await setTimeout(2);
        open -= 1;
        return items;
      },
      3,
      2,
    );
    await Promise.all(many(30).map((item) => batch.add(item)));
    expect(most).toBe(2);
  });

  it('break their batch for nobody but themselves', async () => {
    const batch = new MicroBatch((items: number[]) =>
      items.includes(3) ? Promise.reject(new Error('three')) : Promise.resolve(items),
    );
    const results = await Promise.allSettled(many(6).map((item) => batch.add(item)));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      0,
      1,
      2,
      'failed',
      4,
      5,
    ]);
  });
});
