import { describe, expect, it } from 'vitest';
import { kindOfFailure, preciseStatus, statusIn } from './bounce-kind.js';

/** As a server's answer is judged. */
const kindOf = (words: string): string => kindOfFailure(statusIn(words), words);

describe('the kind of a bounce', () => {
  it.each([
    ['5.1.1', 'hard'],
    ['5.1.2', 'hard'],
    ['5.1.6', 'hard'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['5.4.1', 'hard'],
    ['5.4.4', 'hard'],
    ['5.4.310', 'hard'],
    ['5.7.13', 'hard'],
    ['5.7.17', 'hard'],
    ['5.0.0', 'hard'],
    ['', 'hard'],
    ['5.2.2', 'soft'],
    ['5.2.4', 'soft'],
    ['5.3.2', 'soft'],
    ['5.3.5', 'soft'],
    ['5.4.6', 'soft'],
    ['5.4.7', 'soft'],
    ['4.2.2', 'soft'],
    ['4.4.7', 'soft'],
    ['4.0.0', 'soft'],
    ['5.1.7', 'refused'],
    ['5.1.8', 'refused'],
    ['5.2.3', 'refused'],
    ['5.3.4', 'refused'],
    ['5.6.0', 'refused'],
    ['5.6.1', 'refused'],
    ['5.7.1', 'refused'],
    ['5.7.26', 'refused'],
    ['5.7.606', 'refused'],
    ['4.7.0', 'refused'],
    ['4.7.650', 'refused'],
  ])('by the status "%s" alone is %s', (status, kind) => {
    expect(kindOfFailure(status, '')).toBe(kind);
  });

  it.each([
    ['550 No such user', 'hard'],
    ['550 5.5.0 Requested action not taken: mailbox unavailable', 'hard'],
    ["550 This user doesn't have a mail.example account", 'hard'],
    ['550 Mailbox not found. http://service.mail.qq.com/', 'hard'],
    ['550 User not found: emma@163.example', 'hard'],
    ['550 该用户不存在', 'hard'],
    ['553 sorry, no mailbox here by that name', 'hard'],
    ['550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', 'hard'],
    ['551 not our customer', 'hard'],
    ['552 Quota exceeded', 'soft'],
    ["554 delivery error: Sorry your message cannot be delivered. This user's mailbox is full", 'soft'],
    ['550 Over quota', 'soft'],
    ['552 1 收件人邮箱空间不足', 'soft'],
    ['554 Transaction failed', 'soft'],
    ['552 Requested mail action aborted', 'soft'],
    ['451 Try again later', 'soft'],
    ['554 DT:SPM 163 mx42, please see http://mail.163.com/help/help_spam_16.htm', 'refused'],
    ['550 Mail content denied. http://service.mail.qq.com/', 'refused'],
    ['550 Ip frequency limited. http://service.mail.qq.com/', 'refused'],
    ['550 Suspected spam', 'refused'],
    ['550 DY-001 (COL004) Unfortunately, messages from 192.0.2.1 were blocked', 'refused'],
    ['552 Message size exceeds the limit', 'refused'],
    ['550 邮件被识别为垃圾邮件', 'refused'],
    ['554 Mail from a@b.example rejected for policy reasons', 'refused'],
    ['550 Sender address rejected: user unknown', 'refused'],
    ['550 sending quota exceeded', 'refused'],
  ])('by the answer "%s" is %s', (words, kind) => {
    expect(kindOf(words)).toBe(kind);
  });

  it('is of the server that answered, where the report itself says no more than that it failed', () => {
    expect(preciseStatus('5.0.0', 'smtp; 550 5.7.1 blocked')).toBe('5.7.1');
    expect(preciseStatus('', 'smtp; 552 5.2.2 full')).toBe('5.2.2');
    expect(preciseStatus('4.0.0', 'smtp; 550 5.1.1 unknown')).toBe('4.0.0');
    expect(preciseStatus('5.2.2', 'smtp; 550 5.1.1 unknown')).toBe('5.2.2');
  });

  it('is not the address by a local program that ended with an error', () => {
    expect(kindOfFailure('5.0.0', 'X-Unix; 255')).toBe('soft');
  });
});
