import { describe, expect, it } from 'vitest';
import { outcomeOfError } from './smtp-outcome.js';

describe('what an SMTP error means', () => {
  it('is decided by the answer where there is one, whatever the phase', () => {
    const error = {
      message: 'Message failed',
      code: 'EMESSAGE',
      command: 'DATA',
      response: '554 no',
      responseCode: 554,
    };
    for (const handedOver of [true, false])
      expect(outcomeOfError(error, handedOver)).toEqual({
        kind: 'rejected',
        reason: 'content-refused',
        response: '554 no',
      });
  });

  it('is decided by the phase where there is none', () => {
    const error = { message: 'Connection closed unexpectedly', code: 'ECONNECTION', command: 'CONN' };
    expect(outcomeOfError(error, true).kind).toBe('uncertain');
    expect(outcomeOfError(error, false).kind).toBe('retry');
  });

  it('never blames the message for a refused login', () => {
    const error = {
      message: 'Invalid login',
      code: 'EAUTH',
      command: 'AUTH PLAIN',
      response: '535 no',
      responseCode: 535,
    };
    expect(outcomeOfError(error, false)).toMatchObject({ kind: 'retry', reason: 'server-refused-us' });
  });

  it('is final for a message nodemailer itself refuses', () => {
    const error = {
      message: 'Message size larger than allowed 1000',
      code: 'EMESSAGE',
      command: 'MAIL FROM',
    };
    expect(outcomeOfError(error, false)).toMatchObject({ kind: 'rejected', reason: 'message-impossible' });
  });

  it('keeps no endless answers', () => {
    const error = { message: 'x', command: 'DATA', response: `550 ${'y'.repeat(10_000)}`, responseCode: 550 };
    expect(outcomeOfError(error, false).response).toHaveLength(500);
  });
});
