import { parseArgs } from 'node:util';
import {
  type RequestSimulation,
  requestSimulationSchema,
} from '@roundtrip/domain/learn/simulation/simulation.schema.js';
import { CommandError } from '../command.js';
import { say } from '../terminal/language.js';

const options = {
  name: { type: 'string' },
  days: { type: 'string' },
  customers: { type: 'string' },
  campaigns: { type: 'string' },
  seed: { type: 'string' },
  'step-hours': { type: 'string' },
  'score-every': { type: 'string' },
  fatigue: { type: 'string' },
  stated: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `--days 365 --customers 20000|all --campaigns 3,4 --seed 1 --step-hours 6 --score-every 7 --fatigue 0.1 --stated --json`
 * @throws CommandError that names the option that is wrong
 */
export function readSimulationArguments(args: string[]): { request: RequestSimulation; asJson: boolean } {
  const { values } = parse(args);
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const parsed = requestSimulationSchema.safeParse({
    name: values.name ?? say({ en: 'From the command line', zh: '命令行试运行' }),
    options: {
      days: number(values.days),
      customers: values.customers === 'all' ? null : number(values.customers),
      campaignIds: values.campaigns?.split(',').map(Number),
      seed: number(values.seed),
      stepHours: number(values['step-hours']),
      scoreEveryDays: number(values['score-every']),
      fatigue: number(values.fatigue),
      rates: values.stated ? 'stated' : undefined,
    },
  });
  if (parsed.success) return { request: parsed.data, asJson: values.json ?? false };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);
  throw new CommandError(faults.join('\n'));
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}
