import { createServer, type Socket } from 'node:net';

/**
 * A mail server that takes everything and keeps nothing but the count: the bare limit's and the product's common end, in
 * a process of its own. It does as little as a server can, so that what is measured is the sender. Talks with its parent:
 * `{ port }` once it listens, `{ count }` when asked.
 */
let count = 0;
const END = Buffer.from('\r\n.\r\n');
const EXTENSIONS = ['sink', 'PIPELINING', 'SIZE 50000000', '8BITMIME', 'SMTPUTF8'];
const HELLO = EXTENSIONS.map((line, index) => `250${index < EXTENSIONS.length - 1 ? '-' : ' '}${line}\r\n`);

function converse(socket: Socket): void {
  let rest = Buffer.alloc(0);
  let inBody = false;
  socket.setNoDelay(true).write('220 sink\r\n');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let answer = '';
    for (;;) {
      const mark = inBody ? END : '\r\n';
      const end = rest.indexOf(mark);
      if (end === -1) break;
      const line = inBody ? '.' : rest.toString('latin1', 0, end);
      rest = rest.subarray(end + mark.length);
      answer += answerTo(line);
      inBody = line === 'DATA';
    }
    if (answer) socket.write(answer);
  });
}

function answerTo(line: string): string {
  if (line === '.') return `250 2.0.0 queued as ${(count += 1)}\r\n`;
  if (line === 'DATA') return '354 go on\r\n';
  if (line.startsWith('EHLO')) return HELLO.join('');
  return line === 'QUIT' ? '221 bye\r\n' : '250 2.1.0 ok\r\n';
}

const server = createServer(converse);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('message', () => process.send?.({ count }));
process.on('disconnect', () => process.exit(0));
