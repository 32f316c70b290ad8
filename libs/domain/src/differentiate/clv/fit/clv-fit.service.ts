import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { Jobs } from '../../../jobs/jobs.js';
import { Clock } from '../../../kernel/clock.js';
import { inTurns } from '../../model/turns.js';
import type { Calibration, ClvModel, ClvRefusal } from '../clv-model.schema.js';
import { type ClvSettings, clvSettings } from '../clv-settings.js';
import { calibrate, heldOutWeeks, LEAST_WEEKS_TO_CALIBRATE } from './calibrate.js';
import { ClvModelsStore, type FittedModel } from './clv-models.store.js';
import { FitDataStore, type Sample } from './fit-data.store.js';
import { fitPurchases, fitSpend, oldest, repeatersIn } from './fit-models.js';
import { customersIn } from '../model/buyers.js';
import { purchaseModelOf } from './purchase-model-of.js';

@Injectable()
export class ClvFitService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly models: ClvModelsStore,
    private readonly data: FitDataStore,
  ) {}

  /** Asks for a fit by the worker; while one is waiting to start, asking again gives that one. */
  async requestFit(cause: string): Promise<ClvModel> {
    const options = await this.settings.read(clvSettings);
    return this.database.transaction(async (tx) => {
      const model = await this.models.queue(tx, this.clock.now(), options, cause);
      await this.jobs.enqueue(tx, 'fit-clv', { cause }, 'requested');
      return model;
    });
  }

  /**
   * Fits the models to what the customers did, and has everybody scored by them. Where no model can be had of the data,
   * that and why is recorded, and the model before stays in use.
   */
  async fit(cause: string): Promise<ClvModel['id']> {
    const options = await this.settings.read(clvSettings);
    const { id, asOf } = await this.models.start(this.clock.now(), options, cause);
    try {
      const model = await this.reckon(id, await this.data.sample(asOf), options);
      await this.database.transaction(async (tx) => {
        await this.models.finish(tx, id, model, this.clock.now());
        if (model.purchases) await this.jobs.enqueue(tx, 'score-clv', { cause }, 'fitted');
      });
    } catch (error) {
      await this.models.fail(id);
      throw error;
    }
    return id;
  }

  private async reckon(id: number, sample: Sample, options: ClvSettings): Promise<FittedModel> {
    await this.models.reach(id, 'reading');
    const buyers = await sample.buyers();
    const spenders = await sample.spenders();
    const basis = {
      customers: sample.customers,
      fittedOn: customersIn(buyers),
      repeaters: repeatersIn(buyers),
      spenders: spenders.mean.length,
      weeks: oldest(buyers),
    };
    await this.models.reach(id, 'fitting');
    const purchases = await inTurns(fitPurchases(options.model, buyers));
    if (!purchases.fit)
      return { basis, purchases: null, spend: null, calibration: null, ...noteOf(purchases) };
    const spend = await inTurns(fitSpend(spenders));
    await this.models.reach(id, 'checking');
    const checked = await this.calibrate(sample, basis.weeks, options);
    return {
      basis,
      purchases: purchases.fit,
      spend: spend.fit,
      calibration: checked.calibration,
      refusals: [...spend.refusals, ...checked.refusals],
      warnings: [...purchases.warnings, ...spend.warnings],
    };
  }

  /** The same kind of model, fitted on all but the last weeks, against these. */
  private async calibrate(
    sample: Sample,
    weeks: number,
    { model }: ClvSettings,
  ): Promise<{ calibration: Calibration | null; refusals: ClvRefusal[] }> {
    const heldOut = heldOutWeeks(weeks);
    if (heldOut === null) return { calibration: null, refusals: [tooShort(weeks)] };
    const past = await sample.heldOut(heldOut);
    const { fit, refusals } = await inTurns(fitPurchases(model, past.buyers, 'calibration'));
    if (!fit) return { calibration: null, refusals };
    const length = { fitted: Math.round(weeks - heldOut), heldOut };
    return { calibration: calibrate(purchaseModelOf(fit), past, length), refusals: [] };
  }
}

const noteOf = ({ refusals, warnings }: Pick<FittedModel, 'refusals' | 'warnings'>) => ({
  refusals,
  warnings,
});

const tooShort = (weeks: number): ClvRefusal => ({
  of: 'calibration',
  code: 'too-short',
  have: Math.floor(weeks),
  need: LEAST_WEEKS_TO_CALIBRATE,
});
