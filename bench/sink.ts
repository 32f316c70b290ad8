import { SMTPServer } from 'smtp-server';

/**
 * A mail server that takes everything and keeps nothing but the count: the bare limit's and the product's common end,
 * in a process of its own. Talks with its parent: `{ port }` once it listens, `{ count }` when asked.
 */
let count = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.on('end', () => {
      count += 1;
      done();
    });
    stream.resume();
  },
});

server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('message', () => process.send?.({ count }));
process.on('disconnect', () => process.exit(0));
