import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { FileProbe, HEAD_BYTES } from './file-probe.js';

function probe(bytes: Buffer, size = 65_536): FileProbe {
  const found = new FileProbe();
  for (let at = 0; at < bytes.length; at += size) found.add(bytes.subarray(at, at + size));
  return found;
}

const plain = Buffer.from('1,plain\n'.repeat(HEAD_BYTES / 4));

describe('FileProbe', () => {
  it('keeps the beginning and the length', () => {
    const found = probe(plain);
    expect(found.head.equals(plain.subarray(0, HEAD_BYTES))).toBe(true);
    expect(found.totalBytes).toBe(plain.length);
    expect(found.encoding).toEqual({ encoding: 'utf-8', evidence: 'ascii' });
  });

  it('recognises the encoding wherever the first letter beyond ASCII comes, in whatever chunks', () => {
    const cases = [
      ['2,Zoé £3\n', 'win1252', 'windows-1252'],
      ['2,王小明\n', 'gbk', 'gb18030'],
      ['2,王小明', 'gbk', 'gb18030'],
      ['2,王小明\n', 'utf8', 'utf-8'],
    ] as const;
    const head = Buffer.from('1,plain\n'.repeat(5));
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.integer({ min: 1, max: 30 }),
        ([late, name, encoding], size) => {
          const bytes = Buffer.concat([head, iconv.encode(late, name)]);
          expect(probe(bytes, size).encoding).toEqual({ encoding, evidence: 'content' });
        },
      ),
    );
    for (const [late, name, encoding] of cases)
      expect(probe(Buffer.concat([plain, iconv.encode(late, name)])).encoding?.encoding).toBe(encoding);
  });

  it('takes a few damaged lines among good UTF-8 for damage', () => {
    const bytes = Buffer.concat([Buffer.from('1,王小明\n'.repeat(9)), Buffer.from([0xe9, 0x0a])]);
    expect(probe(bytes).encoding?.encoding).toBe('utf-8');
  });

  it('believes a byte order mark, and finds no text in binary data', () => {
    expect(probe(Buffer.from('\ufeff1,2\n')).encoding).toEqual({ encoding: 'utf-8', evidence: 'bom' });
    expect(probe(Buffer.alloc(1_000)).encoding).toBeNull();
  });
});
