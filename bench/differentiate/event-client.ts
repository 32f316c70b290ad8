import { connect, type Socket } from 'node:net';

/**
 * Sends events to an api as many shops would at once, from a process of its own: connections that are kept open, each
 * sending its next request when the last one is answered.
 *
 * argv: port, key, path, connections, seconds, events in a request, customers.
 * Prints how many events were answered in the seconds that counted, and the slow end of the waits in milliseconds.
 */
const [port, key, path, ...numbers] = process.argv.slice(2) as [string, string, string, ...string[]];
const [connections, seconds, size, customers] = numbers.map(Number) as [number, number, number, number];
const WARM_UP_MS = 2000;
const NAMES = ['Page Viewed', 'Product Viewed', 'Cart Viewed', 'Products Searched'];
const run = `${process.pid}-${process.hrtime.bigint()}`;

let sent = 0;
let answered = 0;
let isOver = false;
const waits: number[] = [];

const event = (number: number): object => ({
  externalId: `${run}-${number}`,
  customer: { externalId: `C${1 + ((number * 7919) % customers)}` },
  name: NAMES[number % NAMES.length],
  properties: { sku: `SKU-${number % 500}`, price: number % 300, category: 'tea', url: `/p/${number % 500}` },
});

function body(): string {
  const events = Array.from({ length: size }, () => event(sent++));
  return size === 1 ? JSON.stringify(events[0]) : events.map((each) => JSON.stringify(each)).join('\n');
}

function send(socket: Socket): void {
  const text = body();
  const type = size === 1 ? 'application/json' : 'application/x-ndjson';
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${key}\r\ncontent-type: ${type}\r\n` +
      `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}

/** The end of an answer: of a known length, or of a last chunk. */
function isWhole(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const length = /content-length: (\d+)/i.exec(answer.slice(0, head));
  return length ? answer.length >= head + 4 + Number(length[1]) : answer.endsWith('\r\n0\r\n\r\n');
}

function open(): void {
  const socket = connect(Number(port), '127.0.0.1').setNoDelay(true).setEncoding('latin1');
  let answer = '';
  let begun = 0;
  const next = (): void => {
    if (isOver) return void socket.end();
    begun = performance.now();
    send(socket);
  };
  socket.on('connect', next);
  socket.on('data', (chunk: string) => {
    answer += chunk;
    if (!isWhole(answer)) return;
    if (!answer.startsWith('HTTP/1.1 200') || answer.includes('"rejected"'))
      throw new Error(answer.slice(0, 600));
    answer = '';
    waits.push(performance.now() - begun);
    answered += size;
    next();
  });
}

for (let number = 0; number < connections; number++) open();
setTimeout(() => {
  answered = 0;
  waits.length = 0;
}, WARM_UP_MS);
setTimeout(
  () => {
    isOver = true;
    waits.sort((a, b) => a - b);
    console.log(
      JSON.stringify({ perSecond: answered / seconds, p95Ms: waits[Math.floor(waits.length * 0.95)] }),
    );
    process.exit(0);
  },
  WARM_UP_MS + seconds * 1000,
);
