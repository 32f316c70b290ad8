// A mail server in a process of its own, the judge of the fault tests: each message's name and instant stand in a file before
// the server answers 250 for it. Arguments: the file. Talks with its parent: `{ port }` once it listens; told
// `{ hold: step }` it falls silent when a dialogue next comes to that step (banner, mail, data, dot), says `{ held: step }`,
// and says nothing more on any connection until `{ hold: null }`; told `{ pause: ms }` it takes that long to answer each
// message; told `{ faults }` it hangs up on everybody, does at each step named there what stands there instead of what it
// should (answers the line, or `close`, or `silence`), and takes no connections at all where `connect` is `refuse`; says
// `{ ready }`.
import { openSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';

const file = openSync(process.argv[2], 'a');
const END = '\r\n.\r\n';
const COURTESIES = { EHLO: '250-sink\r\n250-PIPELINING\r\n250 8BITMIME', QUIT: '221 bye' };
const sockets = new Set();
let port = 0;
let hold = null;
let silent = false;
let pause = 0;
let faults = {};

/** Whether the dialogue stops here. */
function stopsAt(step) {
  if (hold === step && !silent) {
    silent = true;
    process.send({ held: step });
  }
  return silent;
}

/** Whether the dialogue goes on as it should. */
function answer(socket, step, line) {
  if (stopsAt(step)) return false;
  const said = faults[step] ?? line;
  if (said === 'close') socket.destroy();
  else if (said !== 'silence' && socket.writable) socket.write(`${said}\r\n`);
  return said === line;
}

function converse(socket) {
  let rest = '';
  let inBody = false;
  const dialogue = { socket, isRefused: false };
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
  if (!answer(socket, 'banner', '220 sink')) return;
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (;;) {
      const mark = inBody ? END : '\r\n';
      const end = rest.indexOf(mark);
      if (end === -1 || silent) return;
      const text = rest.slice(0, end);
      rest = rest.slice(end + mark.length);
      if (inBody) {
        inBody = false;
        take(socket, text);
      } else inBody = command(dialogue, text);
    }
  });
}

/** Recorded first, then answered: what is not in the file was never promised. */
function take(socket, message) {
  const name = /^Message-ID: <rt\.([0-9a-f]+)@/im.exec(message)?.[1] ?? 'unknown';
  writeSync(file, `${name} ${Date.now()}\n`);
  if (pause > 0) setTimeout(() => answer(socket, 'dot', '250 queued'), pause);
  else answer(socket, 'dot', '250 queued');
}

/** Whether a message follows. */
function command(dialogue, line) {
  const { socket } = dialogue;
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'MAIL') dialogue.isRefused = !answer(socket, 'mail', '250 ok');
  else if (verb === 'RCPT') dialogue.isRefused ||= !answer(socket, 'rcpt', '250 ok');
  else if (verb === 'DATA') {
    if (!dialogue.isRefused) return answer(socket, 'data', '354 go on');
    if (socket.writable) socket.write('503 nobody to send it to\r\n');
  } else if (socket.writable) socket.write(`${COURTESIES[verb] ?? '250 ok'}\r\n`);
  return false;
}

const server = createServer(converse);
const listen = (done) => server.listen(port, '127.0.0.1', done);
listen(() => {
  ({ port } = server.address());
  process.send({ port });
});

function misbehave(next) {
  faults = next;
  for (const socket of sockets) socket.destroy();
  const ready = () => process.send({ ready: true });
  const shouldListen = next.connect !== 'refuse';
  if (shouldListen === server.listening) ready();
  else if (shouldListen) listen(ready);
  else server.close(ready);
}

process.on('message', (order) => {
  if ('hold' in order) {
    hold = order.hold;
    silent = false;
  }
  if ('pause' in order) pause = order.pause;
  if ('faults' in order) misbehave(order.faults);
});
process.on('disconnect', () => process.exit(0));
