import { ApiProcess } from '../api-process.js';
import type { BenchContext } from '../bench-context.js';
import { type Measurement, round, secondsOf } from '../measure.js';

const LOOKS = 200;
const TARGET_MS = 100;

/** A screen by the paths the admin asks for, at once, to draw it. */
type Screen = (look: number) => string[];

const screensOf = (size: number): Record<string, Screen> => {
  const customer = (look: number): number => 1 + ((look * 7919) % size);
  return {
    'customer-list': (look) => [
      `/api/customers?limit=50&sort=${['newest', 'revenue', 'last-order'][look % 3]}`,
    ],
    'customer-search': (look) => [`/api/customers?limit=50&search=customer%20${customer(look)}`],
    'customer-page': (look) => {
      const id = customer(look);
      return [
        `/api/customers/${id}`,
        `/api/customers/${id}/story?limit=50`,
        `/api/rfm/customers/${id}`,
        `/api/segments/of-customer/${id}`,
      ];
    },
  };
};

/** What a person waits for the customer screens of a big shop, through one api process. The limit is a promise, not SQL. */
export async function* screensBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  const api = await ApiProcess.start(database, 'analyst');
  try {
    for (const [screen, pathsOf] of Object.entries(screensOf(size))) {
      const bare = round(await p95(() => database.run('select 1')));
      const milliseconds = round(
        await p95((look) => Promise.all(pathsOf(look).map((path) => api.get(path)))),
      );
      yield {
        bench: screen,
        size,
        product: round(milliseconds / 1000),
        bare: round(bare / 1000),
        ratio: round(milliseconds / bare),
        target: `p95 ≤ ${TARGET_MS} ms`,
        met: milliseconds <= TARGET_MS,
        p95Ms: milliseconds,
      };
    }
  } finally {
    await api.stop();
  }
}

async function p95(look: (number: number) => Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  for (let number = 0; number < LOOKS; number++) waits.push(await secondsOf(() => look(number)));
  waits.sort((a, b) => a - b);
  return waits[Math.floor(LOOKS * 0.95)]! * 1000;
}
