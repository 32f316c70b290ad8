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
    ['5.7.1', 'smtp; 554 5.7.1 blocked for spam', 'refused'],
    ['5.2.3', 'smtp; 552 5.2.3 message too large', 'refused'],
    ['', 'smtp; 554 DT:SPM 163 mx1', 'refused'],
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

  it.each([
    [
      'Exim, whose mailbox is full',
      'Mail delivery failed: returning message to sender',
      'A message that you sent could not be delivered to one or more of its recipients.\n\n  emma@customer.example\n    mailbox is full: retry timeout exceeded\n',
      'soft',
    ],
    [
      'Exim, quoting a server',
      'Mail delivery failed: returning message to sender',
      '  emma@customer.example\n    host mx.customer.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<emma@customer.example>:\n    550 Unrouteable address\n',
      'hard',
    ],
    [
      'qmail, by its own code',
      'failure notice',
      'Hi. This is the qmail-send program at mx.example.\n\n<emma@customer.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n',
      'hard',
    ],
    [
      'an old Exchange',
      'Undeliverable: Tea',
      'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\nemma@customer.example on 22/11/2026\nThe e-mail account does not exist at the organization this message was sent to.\n  <mx.customer.example #5.1.1>\n',
      'hard',
    ],
    [
      'QQ, in words alone',
      '系统退信/Systems bounce',
      '抱歉，您的邮件被退回来了……\n\n收件人邮件地址（emma@qq.example）不存在，邮件无法送达。\n',
      'hard',
    ],
    [
      '163, by its own letters',
      '系统退信',
      '退信原因：\n\nSMTP error, DATA: Host mx.163.example said 554 DT:SPM 163 mx26,please see http://mail.163.com/help\n',
      'refused',
    ],
    ['126, full', '系统退信', '收件人(emma@126.example)的邮箱空间不足，暂时不能收信。\n', 'soft'],
  ])('is read from %s', async (_, subject, text, kind) => {
    const mail = [
      'From: Mail Delivery System <Postmaster@mx.example>',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...text.split('\n'),
      '------ This is a copy of your message, including all the headers. ------',
      'Subject: 550 reasons for tea',
    ].join('\r\n');
    expect(await read(mail)).toMatchObject({ kind: 'bounce', recipients: [{ kind }] });
  });

  it('is none where such a mail says that the message is still being tried, or says nothing', async () => {
    const plain = (subject: string, text: string) =>
      `From: Mail Delivery System <postmaster@mx.example>\r\nSubject: ${subject}\r\n\r\n${text}\r\n`;
    expect(await read(plain('Warning: message 1abc delayed 24 hours', 'mailbox is full'))).toBeNull();
    expect(await read(plain('Delivery delayed', '451 4.7.1 later'))).toBeNull();
    expect(await read(plain('Thank you for your delivery', 'We are on holiday.'))).toBeNull();
  });

  it('is read though it leaves out what a report must have', async () => {
    const whole = deliveryReport({ status: '', diagnostic: 'smtp; 550 5.1.1 no such user' });
    const without = whole.replace('Action: failed\r\n', '');
    expect(await read(without)).toMatchObject({ recipients: [{ kind: 'hard', status: '5.1.1' }] });
    const relayed = whole.replace('Action: failed', 'Action: relayed');
    expect(await read(relayed)).toBeNull();
  });

  it('tells of each of several recipients', async () => {
    const two = deliveryReport({ status: '4.2.2', diagnostic: 'full' }).replace(
      'Diagnostic-Code: full',
      'Diagnostic-Code: full\r\n\r\nFinal-Recipient: rfc822; ben@customer.example\r\nAction: failed\r\nStatus: 5.1.1',
    );
    expect(await read(two)).toMatchObject({
      recipients: [
        { kind: 'soft', address: 'emma@customer.example' },
        { kind: 'hard', address: 'ben@customer.example' },
      ],
    });
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
        else if (/^5\.(?:2\.3|7\.)/.test(status)) expect(kind).toBe('refused');
        else if (/^5\.1\./.test(status) || status === '') expect(kind).toBe('hard');
        else expect(['hard', 'soft', 'refused']).toContain(kind);
      }
    },
  );
});
