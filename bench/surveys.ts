import { Agent, request } from 'node:http';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { ApiProcess } from './api-process.js';
import type { BenchContext } from './bench-context.js';
import type { BenchDatabase } from './database.js';
import { fillOutbox } from './deliver/mails.js';
import { inDomain } from './domain.js';
import { type Measurement, round, secondsOf } from './measure.js';

const TARGET_PER_SECOND = 500;
const MOST_ANSWERS = 20_000;
const VISITORS = 24;
const FORM = 'satisfaction=2&reason=delivery&suggestion=Please+be+faster';

const INVITE = `update message set state = 'accepted', settled_at = created_at, survey_id = $1`;
const BARE = `
  insert into survey_response
    (survey_id, survey_version, message_id, customer_id, answers, score, submitted_at, updated_at)
  select survey_id, 1, id, customer_id, $2, 2, created_at, created_at from message where id = $1`;

/**
 * Answers to a survey through one api process, each written into the profile and durable before its page comes, against the
 * bare insert of each answer, one transaction each, over as many connections as the pool has.
 */
export async function* surveysBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  const answers = Math.min(size, MOST_ANSWERS);
  await fillOutbox(database, answers);
  const tokens = await invite(database);
  const bare = await secondsOf(() => insertBare(database, tokens));
  await database.run('truncate survey_response');
  await database.settle();
  const api = await ApiProcess.start(database, 'analyst');
  try {
    const waits: number[] = [];
    const product = await secondsOf(() => answerAll(api.origin, [...tokens.values()], waits));
    const { rows } = await database.run('select count(*)::int as count from survey_response');
    const perSecond = round(answers / product);
    yield {
      ...{ bench: 'surveys', size: answers, product: round(product), bare: round(bare) },
      ratio: round(product / bare),
      target: `≥ ${TARGET_PER_SECOND} answers/s by one api process, none lost`,
      met: perSecond >= TARGET_PER_SECOND && rows[0].count === answers,
      ...{ perSecond, recorded: rows[0].count, p95Ms: round(percentile(waits, 0.95)) },
    };
  } finally {
    await api.stop();
  }
}

/** The token of each message's survey link, by the message's id. */
async function invite(database: BenchDatabase): Promise<Map<number, string>> {
  return inDomain(database, async (domain) => {
    const { satisfaction } = await domain.get(SurveysService).ensureGallery();
    await database.run(INVITE, [satisfaction]);
    await database.settle();
    const { rows } = await database.run('select id::int as id from message');
    const links = domain.get(MessageLinks);
    return new Map(rows.map(({ id }): [number, string] => [id, links.token('survey', id)]));
  });
}

/** Everybody takes the next of the list until there is none. */
async function inParallel<T>(list: readonly T[], workers: number, work: (item: T) => Promise<void>) {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) await work(list[next++]!);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

const insertBare = (database: BenchDatabase, tokens: ReadonlyMap<number, string>): Promise<void> =>
  inParallel([...tokens.keys()], VISITORS, async (id) => {
    await database.run(BARE, [id, JSON.stringify({ satisfaction: 2, reason: 'delivery' })]);
  });

async function answerAll(origin: string, tokens: string[], waits: number[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: VISITORS });
  await inParallel(tokens, VISITORS, async (token) => {
    waits.push(1000 * (await secondsOf(() => post(`${origin}/s/${token}`, agent))));
  });
  agent.destroy();
}

/** @throws Error on any answer but 200 */
function post(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': FORM.length };
    const sent = request(address, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${address}: ${answer.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(FORM);
  });
}

const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
