import { describe, expect, it } from 'vitest';
import { SmtpError, type SmtpStep } from '../smtp/smtp-error.js';
import { askedToWait, isProviderFault, waitIn } from './provider-fault.js';

const said = (text: string, step: SmtpStep = 'MAIL FROM') =>
  new SmtpError(text, step, { code: Number(text.slice(0, 3)), text });

describe('a failure speaks of the provider', () => {
  it.each<[string, SmtpError]>([
    ['where nobody answers', new SmtpError('refused', 'CONNECT')],
    ['where the connection breaks', new SmtpError('closed', 'DATA')],
    ['where it refuses the login', said('535 5.7.8 bad credentials', 'AUTH')],
    ['where it wants one', said('530 5.7.0 authentication required')],
    ['where it hangs up', said('421 closing', 'RCPT TO')],
  ])('%s', (_, error) => expect(isProviderFault(error)).toBe(true));

  it.each<[string, SmtpError]>([
    ['the recipient', said('550 no such user', 'RCPT TO')],
    ['the content', said('554 spam', 'DATA')],
    ['the size', new SmtpError('too large', 'SIZE')],
  ])('but not where it refuses %s', (_, error) => expect(isProviderFault(error)).toBe(false));
});

describe('a provider asks to be left in peace', () => {
  it.each<[string, SmtpStep, number]>([
    ['421 4.7.0 Too many connections, try again in 90 seconds', 'CONNECT', 90_000],
    ['454 4.7.0 Throttling failure: Maximum sending rate exceeded.', 'DATA', 30_000],
    ['421 4.3.2 retry after 5 minutes', 'MAIL FROM', 300_000],
    ['451 4.7.1 Rate limit exceeded. Retry-After: 20', 'DATA', 20_000],
    ['452 4.5.3 too many messages, wait 48 hours', 'MAIL FROM', 3_600_000],
  ])('by %s', (text, step, wait) => expect(askedToWait(said(text, step))).toBe(wait));

  it.each<[string, SmtpStep]>([
    ['421 closing', 'CONNECT'],
    ['450 4.2.1 this mailbox gets too many mails', 'RCPT TO'],
    ['550 too many', 'MAIL FROM'],
    ['451 greylisted, try again in 60 seconds', 'DATA'],
  ])('but not by %s', (text, step) => expect(askedToWait(said(text, step))).toBeNull());

  it('names a time of its own in many ways, or none', () => {
    expect(['wait 10s', 'Try again after 2 hours', 'retry in 500 ms', 'later'].map(waitIn)).toEqual([
      10_000,
      7_200_000,
      500,
      null,
    ]);
  });
});
