import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { SmtpPool } from './smtp-pool.js';
import { smtpTarget } from './smtp-target.js';

interface Received {
  from: string;
  to: string[];
  data: string;
  user: unknown;
  secure: boolean;
}

const mail = (to = 'emma@customer.example', data = 'Subject: Tea\r\n\r\nHello\r\n') => ({
  from: 'hello@shop.example',
  to,
  data,
});

describe('handing mail over', () => {
  const received: Received[] = [];
  let server: SMTPServer | undefined;
  let pool: SmtpPool | undefined;

  async function startServer(options: SMTPServerOptions = {}, query = '', login = ''): Promise<SmtpPool> {
    received.length = 0;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            data: Buffer.concat(chunks).toString('utf8'),
            user: session.user,
            secure: session.secure,
          });
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    return (pool = new SmtpPool(smtpTarget(`smtp://${login}127.0.0.1:${port}?${query}`), 3));
  }
  afterEach(async () => {
    pool?.close();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  });

  it('uses a connection again, whether the server takes commands in one go or not', async () => {
    for (const hidePIPELINING of [true, false]) {
      const sending = await startServer({ hidePIPELINING });
      for (let n = 0; n < 5; n++) expect(await sending.send(mail(), 5_000)).toMatch(/^250 /);
      expect(received).toHaveLength(5);
      expect(received[0]).toMatchObject({ from: 'hello@shop.example', to: ['emma@customer.example'] });
      sending.close();
    }
  });

  it('keeps every byte: dots that begin lines, and messages of many pieces', async () => {
    const sending = await startServer();
    const data = `Subject: dots\r\n\r\n.\r\n..\r\n.x\r\n${`${'long '.repeat(15)}\r\n`.repeat(6_000)}`;
    await sending.send(mail(undefined, data), 5_000);
    await sending.send(mail(undefined, `.${data}`), 5_000);
    expect(received.map((each) => each.data)).toEqual([data, `.${data}`]);
  });

  it('goes on with the next message after a refusal', async () => {
    const sending = await startServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('no') ? Object.assign(new Error('no'), { responseCode: 550 }) : null),
    });
    await expect(sending.send(mail('nobody@customer.example'), 5_000)).rejects.toMatchObject({
      step: 'RCPT TO',
      reply: { code: 550 },
      handedOver: false,
    });
    await sending.send(mail(), 5_000);
    expect(received).toHaveLength(1);
  });

  it('secures the connection where the server offers it, and logs in over it', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
      password === 'p@ss' ? done(null, { user: username }) : done(new Error('no'));
    for (const authMethods of [['PLAIN'], ['LOGIN']]) {
      const sending = await startServer(
        { disabledCommands: [], authOptional: false, authMethods, onAuth },
        'tls.rejectUnauthorized=false',
        'shop:p%40ss@',
      );
      await sending.send(mail(), 5_000);
      expect(received).toMatchObject([{ user: 'shop', secure: true }]);
      sending.close();
    }
  });

  it('trusts no certificate that nobody vouches for, and sends nothing then', async () => {
    const sending = await startServer({ disabledCommands: [] });
    await expect(sending.send(mail(), 5_000)).rejects.toMatchObject({ step: 'STARTTLS', reply: null });
    expect(received).toEqual([]);
  });

  it('opens another connection where the one it kept was hung up in the meantime', async () => {
    const sending = await startServer({ socketTimeout: 300, closeTimeout: 50 });
    await sending.send(mail(), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await sending.send(mail(), 5_000);
    expect(received).toHaveLength(2);
  });

  it('does not offer a message larger than the server takes', async () => {
    const sending = await startServer({ size: 100 });
    await expect(sending.send(mail(undefined, `${'x'.repeat(200)}\r\n`), 5_000)).rejects.toMatchObject({
      step: 'SIZE',
    });
  });

  it('writes addresses beyond ASCII as they are where the server takes them', async () => {
    const sending = await startServer();
    await sending.send(mail('用户@例子.中国', 'To: 用户@例子.中国\r\n\r\nHello\r\n'), 5_000);
    expect((await PostalMime.parse(received[0]!.data)).to).toMatchObject([{ address: '用户@例子.中国' }]);
  });
});
