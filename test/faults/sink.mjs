// A mail server in a process of its own, the judge of the fault tests: each message's name stands in a file before the server
// answers 250 for it. Arguments: the file. Talks with its parent: `{ port }` once it listens; told `{ hold: step }` it falls
// silent when a dialogue next comes to that step (banner, mail, data, dot), says `{ held: step }`, and says nothing more on
// any connection until `{ hold: null }`; told `{ pause: ms }` it takes that long to answer each message.
import { openSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';

const file = openSync(process.argv[2], 'a');
const END = '\r\n.\r\n';
let hold = null;
let silent = false;
let pause = 0;

/** Whether the dialogue stops here. */
function stopsAt(step) {
  if (hold === step && !silent) {
    silent = true;
    process.send({ held: step });
  }
  return silent;
}

function converse(socket) {
  let rest = '';
  let inBody = false;
  const say = (line) => !silent && socket.writable && socket.write(`${line}\r\n`);
  socket.on('error', () => socket.destroy());
  if (stopsAt('banner')) return;
  say('220 sink');
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
        take(text, say);
      } else inBody = command(text, say);
    }
  });
}

/** Recorded first, then answered: what is not in the file was never promised. */
function take(message, say) {
  const name = /^Message-ID: <rt\.([0-9a-f]+)@/im.exec(message)?.[1] ?? 'unknown';
  writeSync(file, `${name}\n`);
  if (stopsAt('dot')) return;
  if (pause > 0) setTimeout(() => say('250 queued'), pause);
  else say('250 queued');
}

/** Whether a message follows. */
function command(line, say) {
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'EHLO') say('250-sink\r\n250-PIPELINING\r\n250 8BITMIME');
  else if (verb === 'MAIL') {
    if (!stopsAt('mail')) say('250 ok');
  } else if (verb === 'DATA') {
    if (stopsAt('data')) return false;
    say('354 go on');
    return true;
  } else say(verb === 'QUIT' ? '221 bye' : '250 ok');
  return false;
}

const server = createServer(converse);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', (order) => {
  if ('hold' in order) {
    hold = order.hold;
    silent = false;
  }
  if ('pause' in order) pause = order.pause;
});
process.on('disconnect', () => process.exit(0));
