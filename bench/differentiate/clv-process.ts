import 'reflect-metadata';
import { ClvRead } from '@roundtrip/domain/differentiate/clv/clv.read.js';
import { ClvFitService } from '@roundtrip/domain/differentiate/clv/fit/clv-fit.service.js';
import { ClvScoreService } from '@roundtrip/domain/differentiate/clv/score/clv-score.service.js';
import { peakRssMb } from '../memory.js';
import { inDomain } from '../domain.js';
import { round, secondsOf } from '../measure.js';

/** What fitting and scoring took, and the most memory this process, which does nothing else, ever held. */
export interface ClvTimes {
  fitSeconds: number;
  firstSeconds: number;
  againSeconds: number;
  peakRssMb: number;
  status: string;
  customers: number;
}

/** Fits the models, scores everybody for the first time and once more, over the database its first argument names. */
async function measure(url: string): Promise<ClvTimes> {
  return inDomain({ url }, async (domain) => {
    const [fits, scores, read] = [
      domain.get(ClvFitService),
      domain.get(ClvScoreService),
      domain.get(ClvRead),
    ];
    const fitSeconds = await secondsOf(() => fits.fit('bench'));
    const firstSeconds = await secondsOf(() => scores.score('bench'));
    const againSeconds = await secondsOf(() => scores.score('bench'));
    const { model, scored } = await read.overview();
    return {
      fitSeconds: round(fitSeconds),
      firstSeconds: round(firstSeconds),
      againSeconds: round(againSeconds),
      peakRssMb: peakRssMb(),
      status: model?.status ?? 'refused',
      customers: scored,
    };
  });
}

process.send?.(await measure(process.argv[2] ?? ''));
