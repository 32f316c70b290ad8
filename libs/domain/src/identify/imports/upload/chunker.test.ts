import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inChunks, inSlices } from './chunker.js';

async function* from(parts: Uint8Array[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}
const all = async (source: AsyncIterable<Buffer>): Promise<Buffer[]> => {
  const found: Buffer[] = [];
  for await (const each of source) found.push(each);
  return found;
};
const parts = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
const sizes = fc.integer({ min: 1, max: 25 });

describe('cutting a stream', () => {
  it('into chunks keeps every byte, and every chunk but the last is of the size', async () => {
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (given, size) => {
        const chunks = await all(inChunks(from(given), size));
        expect(Buffer.concat(chunks)).toEqual(Buffer.concat(given));
        expect(chunks.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(chunks.every(({ length }) => length > 0 && length <= size)).toBe(true);
      }),
    );
  });

  it('into slices keeps every byte', async () => {
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (given, size) => {
        const slices = await all(inSlices(from(given), size));
        expect(Buffer.concat(slices)).toEqual(Buffer.concat(given));
        expect(slices.every(({ length }) => length <= size)).toBe(true);
      }),
    );
  });
});
