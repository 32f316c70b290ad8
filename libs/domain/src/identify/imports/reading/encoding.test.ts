import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding, type Encoding } from './encoding.js';

const chinese = '订单号,客户,商品\nA1,王小明,红茶\nA2,李雷,绿茶\n';
const french = 'order,customer,city\n1,Zoé Créé,Orléans\n2,André Müßig,Köln\n3,José Nuñez,Málaga\n';

const detect = (bytes: Buffer, complete = true) => detectEncoding(bytes, complete);

describe('detectEncoding', () => {
  it.each<[string, Buffer, Encoding, string]>([
    ['UTF-8', Buffer.from(chinese), 'utf-8', 'content'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${chinese}`), 'utf-8', 'bom'],
    ['UTF-16 with a mark', iconv.encode(chinese, 'utf-16le', { addBOM: true }), 'utf-16le', 'bom'],
    ['big-endian with a mark', iconv.encode(chinese, 'utf-16be', { addBOM: true }), 'utf-16be', 'bom'],
    ['UTF-16 without a mark', iconv.encode(chinese, 'utf-16le'), 'utf-16le', 'content'],
    ['big-endian without a mark', iconv.encode(chinese, 'utf-16be'), 'utf-16be', 'content'],
    ['Chinese in GBK', iconv.encode(chinese, 'gbk'), 'gb18030', 'content'],
    ['four-byte GB18030', iconv.encode(`${chinese}㐂𠮷`, 'gb18030'), 'gb18030', 'content'],
    ['Western European', iconv.encode(french, 'win1252'), 'windows-1252', 'content'],
    ['a pound sign alone', iconv.encode('price\n£3.99\n', 'win1252'), 'windows-1252', 'content'],
    ['nothing but ASCII', Buffer.from('a,b\n1,2\n'), 'utf-8', 'ascii'],
  ])('recognises %s', (_, bytes, encoding, evidence) => {
    expect(detect(bytes)).toEqual({ encoding, evidence });
  });

  it('recognises Chinese text however the sample cuts it', () => {
    const encodings = ['utf8', 'gb18030'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...encodings), fc.integer({ min: 20, max: 80 }), (name, length) => {
        const sample = iconv.encode(chinese.repeat(3), name).subarray(0, length);
        expect(detect(sample, false)?.encoding).toBe(name === 'utf8' ? 'utf-8' : 'gb18030');
      }),
    );
  });

  it('takes a whole file that ends within a character for what it then is', () => {
    const cut = Buffer.from('name\nZoé').subarray(0, -1);
    expect(detect(cut, false)?.encoding).toBe('utf-8');
    expect(detect(cut, true)?.encoding).toBe('windows-1252');
  });

  it('finds no text in binary data', () => {
    const binary = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256));
    expect(detect(binary)).toBeNull();
    expect(detect(Buffer.from('a,b\n1,\0,2\n'))).toBeNull();
    expect(detect(binary.map((byte) => (byte % 30) + 1) as Buffer)).toBeNull();
  });
});
