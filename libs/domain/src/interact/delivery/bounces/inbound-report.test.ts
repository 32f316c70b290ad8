import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliveryReport, feedbackReport } from '../../../../../../test/factories/mail-reports.js';
import { readReport } from './inbound-report.js';

const read = (mail: string) => readReport(Buffer.from(mail));

describe('a delivery status report', () => {
  it.each([
    ['5.1.1', 'smtp; 550 5.1.1 no such user', 'hard'],
    ['5.0.0', 'smtp; 550 No such user', 'hard'],
    ['5.4.4', 'no such domain', 'hard'],
    ['', 'smtp; 550 emma... No such user', 'hard'],
    ['5.2.2', 'smtp; 552 5.2.2 mailbox full', 'soft'],
    ['5.0.0', 'smtp; 552 5.2.2 mailbox full', 'soft'],
    ['5.7.1', 'smtp; 554 5.7.1 blocked for spam', 'soft'],
    ['4.4.7', 'delivery time expired', 'soft'],
    ['4.0.0', 'smtp; 550 5.1.1 two statements, of which the status counts', 'soft'],
  ])('of a failure with status "%s", "%s", is %s', async (status, diagnostic, kind) => {
    const mail = deliveryReport({ status, diagnostic });
    expect(await read(mail)).toMatchObject({
      kind: 'bounce',
      messageId: 'rt.1234@shop.example',
      recipients: [{ kind, address: 'emma@customer.example' }],
    });
  });

  it('of a delay is no bounce yet, and one of an arrival none at all', async () => {
    expect(await read(deliveryReport({ action: 'delayed', status: '4.4.1' }))).toMatchObject({
      recipients: [{ kind: 'delayed' }],
    });
    expect(await read(deliveryReport({ action: 'delivered', status: '2.0.0' }))).toBeNull();
  });

  it('is read where it is written for people alone', async () => {
    const mail = [
      'From: MAILER-DAEMON@mx.example',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program.',
      '<emma@customer.example>:',
      '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 User unknown',
      '',
      '--- Below this line is a copy of the message.',
      '450 not of the report',
    ].join('\r\n');
    expect(await read(mail)).toMatchObject({ recipients: [{ kind: 'hard', status: '5.1.1' }] });
  });

  it('is neither an answer, nor an out-of-office note', async () => {
    expect(await read('From: emma@customer.example\r\nSubject: Re: Tea\r\n\r\nNo 550 thanks\r\n')).toBeNull();
    const away =
      'From: emma@customer.example\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\n\r\nAway\r\n';
    expect(await read(away)).toBeNull();
  });
});

describe('a feedback report', () => {
  it('complains, or says the opposite', async () => {
    expect(await read(feedbackReport('abuse'))).toEqual({
      kind: 'complaint',
      feedback: 'abuse',
      address: 'emma@customer.example',
      messageId: 'rt.1234@shop.example',
    });
    expect(await read(feedbackReport('not-spam'))).toBeNull();
  });
});

const REAL = join(process.cwd(), '../shared/data/bounces');
const told = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

describe.skipIf(!existsSync(REAL))('the reports of real mail systems', () => {
  const expected = existsSync(REAL) ? told(join(REAL, 'expected.csv')) : [];

  it.each(readdirSync(existsSync(REAL) ? REAL : '.').filter((name) => name.endsWith('.eml')))(
    '%s says what it says',
    async (name) => {
      const report = await readReport(readFileSync(join(REAL, name)));
      const rows = expected.filter(([file]) => file === name);
      const [, , recipient, , , feedback] = rows[0]!;
      if (feedback) {
        expect(report).toMatchObject({ kind: 'complaint', feedback });
        if (recipient) expect(report).toMatchObject({ address: recipient });
        return;
      }
      if (report?.kind !== 'bounce') throw new Error(`${name} is no bounce`);
      expect(report.recipients.map(({ address }) => address)).toEqual(rows.map(([, , address]) => address));
      for (const [index, [, , , action, status = '']] of rows.entries()) {
        const { kind } = report.recipients[index]!;
        if (action === 'delayed') expect(kind).toBe('delayed');
        else if (status.startsWith('4')) expect(kind).toBe('soft');
        else if (/^5\.1\./.test(status) || status === '') expect(kind).toBe('hard');
        else expect(['hard', 'soft']).toContain(kind);
      }
    },
  );
});
