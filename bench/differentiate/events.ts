import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ApiProcess } from '../api-process.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { type Measurement, round } from '../measure.js';

const SECONDS = 8;
const CLIENT = fileURLToPath(new URL('./event-client.js', import.meta.url));

interface Way {
  bench: string;
  path: string;
  /** Events in a request. */
  events: number;
  connections: number;
  /** Events a second. */
  target: number;
}

const ways: Way[] = [
  { bench: 'events-lines', path: '/api/events/batch', events: 5000, connections: 2, target: 10_000 },
  { bench: 'events-single', path: '/api/events', events: 1, connections: 64, target: 1500 },
];

// The rows the product makes, by one statement a request; into a table with the same indexes and foreign key.
const BARE = `
  insert into bare_event (key, customer_id, name, properties, at, received_at)
  select md5(g."externalId")::uuid, substr(g.customer ->> 'externalId', 2)::bigint, g.name, g.properties, $2, $2
  from jsonb_to_recordset($1::jsonb) as g ("externalId" text, customer jsonb, name text, properties jsonb)`;

type Load = { perSecond: number; p95Ms: number };

/**
 * How many events a second one api process takes in, every one of them answered after its commit, beside a bare Node
 * server that does nothing but insert the same rows. The client has a process of its own.
 */
export async function* eventsBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('create table if not exists bare_event (like event including all)');
  await database.run(`alter table bare_event drop constraint if exists bare_event_customer,
    add constraint bare_event_customer foreign key (customer_id) references customer`);
  const api = await ApiProcess.start(database, 'marketer');
  const bare = await bareServer(database);
  try {
    for (const way of ways) {
      const limit = await load(way, (bare.address() as AddressInfo).port, 'none', size);
      const product = await load(way, Number(new URL(api.origin).port), api.key, size);
      yield measurement(way, size, product, limit);
    }
  } finally {
    bare.close();
    await api.stop();
    await database.run('drop table bare_event');
    await database.run('truncate event, event_tally, touched_customer');
  }
}

function measurement({ bench, target }: Way, size: number, product: Load, bare: Load): Measurement {
  return {
    bench,
    size,
    // Seconds for a thousand events, so that less is better as everywhere.
    product: round(1000 / product.perSecond),
    bare: round(1000 / bare.perSecond),
    ratio: round(bare.perSecond / product.perSecond),
    target: `≥ ${target} events/s on one api process`,
    met: product.perSecond >= target,
    perSecond: Math.round(product.perSecond),
    barePerSecond: Math.round(bare.perSecond),
    p95Ms: round(product.p95Ms),
  };
}

async function load(way: Way, port: number, key: string, customers: number): Promise<Load> {
  const { path, connections, events } = way;
  const args = [CLIENT, port, key, path, connections, SECONDS, events, customers].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Load;
}

async function bareServer({ pool }: BenchDatabase): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => pool.query(BARE, [`[${body.replaceAll('\n', ',')}]`, new Date()]))
      .then(() => response.writeHead(200, { 'content-length': 2 }).end('ok'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
