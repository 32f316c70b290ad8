import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SmtpReplyReader } from './smtp-reply.js';

describe('reading replies', () => {
  it('gives the same however the bytes are cut into pieces', () => {
    const said = '220 hello\r\n250-first\r\n250-PIPELINING\r\n250 SIZE 10\r\n354 go on\r\n250\r\n';
    fc.assert(
      fc.property(fc.array(fc.nat(said.length)), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), said.length];
        const reader = new SmtpReplyReader();
        const replies = edges.slice(1).flatMap((end, index) => reader.read(said.slice(edges[index], end)));
        expect(replies).toEqual([
          { code: 220, text: '220 hello' },
          { code: 250, text: '250-first\n250-PIPELINING\n250 SIZE 10' },
          { code: 354, text: '354 go on' },
          { code: 250, text: '250' },
        ]);
      }),
    );
  });

  it('refuses what no mail server says, and talk without end', () => {
    expect(() => new SmtpReplyReader().read('HTTP/1.1 400 Bad Request\r\n')).toThrow('does not speak SMTP');
    expect(() => new SmtpReplyReader().read('2'.repeat(70_000))).toThrow('without end');
  });
});
