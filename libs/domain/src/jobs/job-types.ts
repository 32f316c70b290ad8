/** Every coarse job and its payload. A name without a handler in the worker fails the worker's boot. */
export interface JobPayloads {
  'run-import': { importId: number; mode: 'check' | 'apply' };
  'tend-records': { cause: string };
  'score-rfm': { cause: string };
  'score-abc': { cause: string };
  'score-lifecycle': { cause: string };
  'fit-clv': { cause: string };
  'score-clv': { cause: string };
  'make-forecasts': { cause: string };
  'score-value-points': { cause: string };
  'refresh-segments': { segmentIds: number[] | null; cause: string };
  'measure-segments': Record<string, never>;
  'tend-campaigns': Record<string, never>;
  'learn-responses': Record<string, never>;
  'measure-loop': Record<string, never>;
  'count-long-figures': Record<string, never>;
  simulate: { simulationId: number };
  /** `kinds` as `channel.purpose`; `askedAt` in ISO 8601. */
  'ask-for-consent': { messageId: number; kinds: string[]; askedAt: string };
}

export type JobName = keyof JobPayloads;

export const jobNames: JobName[] = [
  'run-import',
  'tend-records',
  'score-rfm',
  'score-abc',
  'score-lifecycle',
  'fit-clv',
  'score-clv',
  'make-forecasts',
  'score-value-points',
  'refresh-segments',
  'measure-segments',
  'tend-campaigns',
  'learn-responses',
  'measure-loop',
  'count-long-figures',
  'simulate',
  'ask-for-consent',
];
