import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeSample, decodeText } from './decode-text.js';
import { type Encoding, encodings } from './encoding.js';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(bytes: Buffer, encoding: Encoding, size = 7): Promise<string> {
  let text = '';
  for await (const part of decodeText(inChunks(bytes, size), encoding)) text += part;
  return text;
}

const alphabet: Record<Encoding, string> = {
  'utf-8': 'aé,\n订𠮷\ufffd',
  'utf-16le': 'aé,\n订𠮷',
  'utf-16be': 'aé,\n订𠮷',
  gb18030: 'aé,\n订㐂𠮷',
  'windows-1252': 'aé,\n€',
};

describe('decodeText', () => {
  it.each(encodings)(
    'gives back %s text however it is cut into chunks, without its mark',
    async (encoding) => {
      const text = fc.array(fc.constantFrom(...alphabet[encoding]), { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(
          text,
          fc.integer({ min: 1, max: 9 }),
          fc.boolean(),
          async (characters, size, addBOM) => {
            const original = characters.join('');
            expect(await decode(iconv.encode(original, encoding, { addBOM }), encoding, size)).toBe(original);
          },
        ),
      );
    },
  );

  it('names the line of the first bytes that are not of the encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a\n'.repeat(500)),
      Buffer.from([0xe9]),
      Buffer.from('t\u00e9\n'),
    ]);
    await expect(decode(bytes, 'utf-8', 64)).rejects.toMatchObject({
      code: 'import-decoding-failed',
      params: { encoding: 'utf-8', line: 501 },
    });
    await expect(decode(Buffer.from([0x61, 0x0a, 0xff]), 'gb18030')).rejects.toMatchObject({
      params: { line: 2 },
    });
  });

  it('refuses a file that ends in the middle of a character', async () => {
    await expect(decode(Buffer.from('a\n订').subarray(0, -1), 'utf-8')).rejects.toMatchObject({
      code: 'import-decoding-failed',
      params: { line: 2 },
    });
  });

  it('leaves a character that the sample cuts off out of a sample', () => {
    expect(decodeSample(Buffer.from('订单').subarray(0, 5), 'utf-8')).toBe('订');
  });
});
