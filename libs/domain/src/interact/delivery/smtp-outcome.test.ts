import { describe, expect, it } from 'vitest';
import { refused, SmtpError } from './smtp/smtp-error.js';
import { outcomeOfError } from './smtp-outcome.js';

describe('what an SMTP failure means', () => {
  it('is decided by the answer where there is one, whatever the phase', () => {
    for (const handedOver of [true, false]) {
      const error = Object.assign(refused('DATA', { code: 554, text: '554 no' }), { handedOver });
      expect(outcomeOfError(error)).toEqual({
        kind: 'rejected',
        reason: 'content-refused',
        response: '554 no',
      });
    }
  });

  it('is decided by the phase where there is none', () => {
    const lost = new SmtpError('The server closed the connection.', 'DATA');
    expect(outcomeOfError(lost).kind).toBe('retry');
    expect(outcomeOfError(Object.assign(lost, { handedOver: true })).kind).toBe('uncertain');
  });

  it('never blames the message for a refused login', () => {
    const error = refused('AUTH', { code: 535, text: '535 no' });
    expect(outcomeOfError(error)).toMatchObject({ kind: 'retry', reason: 'server-refused-us' });
  });

  it('is final for a message larger than the server takes', () => {
    const error = new SmtpError('The server takes 1000 bytes.', 'SIZE');
    expect(outcomeOfError(error)).toMatchObject({ kind: 'rejected', reason: 'message-impossible' });
  });

  it('keeps no endless answers', () => {
    const error = refused('DATA', { code: 550, text: `550 ${'y'.repeat(10_000)}` });
    expect(outcomeOfError(error).response).toHaveLength(500);
  });
});
