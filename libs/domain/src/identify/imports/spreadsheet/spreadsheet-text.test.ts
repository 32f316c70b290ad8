import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { asText } from './spreadsheet-text.js';

async function* inPieces(file: Buffer, size = 700): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function textOf(file: Buffer): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asText(inPieces(file))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const workbook = (rows: (string | number | boolean | Date | null)[][]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) =>
      row.map((value) =>
        value === null
          ? null
          : value instanceof Date
            ? { value, type: Date, format: 'yyyy-mm-dd hh:mm' }
            : { value, type: value.constructor as typeof String },
      ),
    ),
  ).toBuffer();

describe('an Excel workbook', () => {
  it('is read as the CSV of its first sheet: texts, numbers, dates and times, blanks', async () => {
    const file = await workbook([
      ['订单', 'amount', 'day', 'note'],
      ['A,1', 0.1 + 0.2, new Date('2026-01-31T00:00:00Z'), 'says "yes"'],
      ['00012', 13_800_000_000, new Date('2026-01-31T09:30:00Z'), null],
      ['two\nlines', -5, null, true],
    ]);
    expect(await textOf(file)).toBe(
      '订单,amount,day,note\r\n' +
        '"A,1",0.3,2026-01-31,"says ""yes"""\r\n' +
        '00012,13800000000,2026-01-31 09:30:00,\r\n' +
        '"two\nlines",-5,,true\r\n',
    );
  });

  it('that is damaged is said to be', async () => {
    const file = await workbook([['a'], ['b']]);
    const damaged = Buffer.concat([file.subarray(0, file.length - 200), Buffer.alloc(100)]);
    await expect(textOf(damaged)).rejects.toMatchObject({ code: 'import-spreadsheet-unreadable' });
  });

  it('of more than 30 MB is refused before it is read', async () => {
    const endless = (async function* () {
      yield Buffer.from('PK\x03\x04', 'latin1');
      for (;;) yield Buffer.alloc(1024 * 1024);
    })();
    const read = async (): Promise<void> => {
      for await (const _ of asText(endless)) throw new Error('nothing should come');
    };
    await expect(read()).rejects.toMatchObject({
      code: 'import-spreadsheet-too-large',
      params: { limit: 30 },
    });
  });
});

describe('any other file', () => {
  it('passes as it is, a zip of something else included', async () => {
    expect(await textOf(Buffer.from('a,b\n1,2\n'))).toBe('a,b\n1,2\n');
    const zip = 'PK\x03\x04 word/document.xml';
    expect(await textOf(Buffer.from(zip, 'latin1'))).toBe(zip);
    expect(await textOf(Buffer.alloc(0))).toBe('');
  });
});
