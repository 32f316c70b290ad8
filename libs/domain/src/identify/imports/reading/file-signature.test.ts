import { describe, expect, it } from 'vitest';
import { refuseDocuments, refuseKnownFormats } from './file-signature.js';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('refuseKnownFormats', () => {
  it.each([
    ['xlsx', 'PK\x03\x04…[Content_Types].xml…xl/workbook.xml', 'import-spreadsheet-file'],
    ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'import-spreadsheet-file'],
    ['ods', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'import-spreadsheet-file'],
    ['docx', 'PK\x03\x04…word/document.xml', 'import-binary-file'],
    ['zip', 'PK\x03\x04orders.csv', 'import-binary-file'],
    ['pdf', '%PDF-1.7', 'import-binary-file'],
    ['png', '\x89PNG\r\n\x1a\n', 'import-binary-file'],
    ['gzip', '\x1f\x8b\x08', 'import-binary-file'],
  ])('refuses %s and says what it is', (looksLike, opening, code) => {
    expect(() => refuseKnownFormats(latin1(opening))).toThrow(
      expect.objectContaining({ code, params: { looksLike } }) as Error,
    );
  });

  it('lets tables pass', () => {
    expect(() => refuseKnownFormats(latin1('PK,name\n1,x\n'))).not.toThrow();
  });
});

describe('refuseDocuments', () => {
  it.each([
    ['an HTML page', '\n<!DOCTYPE html><table>'],
    ['an HTML page', '<table border="1"><tr>'],
    ['XML', '<?xml version="1.0"?>'],
    ['JSON', '{"orders": []}'],
    ['JSON', '[{"id": 1}]'],
  ])('refuses %s', (looksLike, text) => {
    expect(() => refuseDocuments(text)).toThrow(
      expect.objectContaining({ code: 'import-not-a-table', params: { looksLike } }) as Error,
    );
  });

  it('lets tables pass', () => {
    expect(() => refuseDocuments('<id>,{name}\n1,x\n')).not.toThrow();
  });
});
