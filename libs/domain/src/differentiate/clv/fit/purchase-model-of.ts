import type { PurchaseFit, SpendFit } from '../clv-model.schema.js';
import { BgNbdModel } from '../model/bg-nbd.js';
import type { SpendModel } from '../model/gamma-gamma.js';
import { ParetoNbdModel } from '../model/pareto-nbd.js';
import type { PurchaseModel } from '../model/purchase-model.js';

/** A fit, ready to be asked. */
export const purchaseModelOf = (fit: PurchaseFit): PurchaseModel =>
  fit.kind === 'bg-nbd' ? new BgNbdModel(fit.parameters) : new ParetoNbdModel(fit.parameters);

export const spendModelOf = (fit: SpendFit): SpendModel =>
  fit.kind === 'constant' ? fit : { kind: fit.kind, ...fit.parameters };
