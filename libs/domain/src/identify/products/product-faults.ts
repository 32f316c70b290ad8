import type { Fault } from '../../kernel/errors.js';
import type { UpsertProduct } from './product.schema.js';

export const relationKinds = ['complements', 'related'] as const;

/** What has to be known of a product to judge what is said of it. */
export interface KnownProduct {
  sku: string;
  launchedOn: string | null;
  endedOn: string | null;
}

type Said = Pick<UpsertProduct, 'sku' | 'complements' | 'related'> & {
  launchedOn?: string | null | undefined;
  endedOn?: string | null | undefined;
};

/**
 * The faults of each row of a batch, none where it can be written. A product may name others of its batch; where one of
 * those is refused and was not known before, so is who names it.
 */
export function productFaults(rows: Said[], known: ReadonlyMap<string, KnownProduct>): Fault[][] {
  const faults = rows.map((row) => [...selfFaults(row), ...dateFaults(row, known.get(row.sku))]);
  for (let settled = false; !settled;) {
    const coming = rows.filter((_, at) => faults[at]?.length === 0).map(({ sku }) => sku);
    const there = new Set([...known.keys(), ...coming]);
    settled = true;
    rows.forEach((row, at) => {
      if (faults[at]?.length !== 0) return;
      faults[at] = strangerFaults(row, there);
      if (faults[at].length > 0) settled = false;
    });
  }
  return faults;
}

const named = (row: Said): { path: Fault['path']; sku: string }[] =>
  relationKinds.flatMap((kind) => (row[kind] ?? []).map((sku, at) => ({ path: [kind, at], sku })));

const selfFaults = (row: Said): Fault[] =>
  named(row)
    .filter(({ sku }) => sku === row.sku)
    .map(({ path }) => ({ path, code: 'product-itself', message: 'A product does not go with itself.' }));

const strangerFaults = (row: Said, there: ReadonlySet<string>): Fault[] =>
  named(row)
    .filter(({ sku }) => !there.has(sku))
    .map(({ path, sku }) => ({
      path,
      code: 'sku-unknown',
      params: { sku },
      message: `There is no product ${sku}.`,
    }));

function dateFaults(row: Said, known: KnownProduct | undefined): Fault[] {
  const launchedOn = row.launchedOn === undefined ? known?.launchedOn : row.launchedOn;
  const endedOn = row.endedOn === undefined ? known?.endedOn : row.endedOn;
  if (!launchedOn || !endedOn || endedOn >= launchedOn) return [];
  const message = 'The product ends before it is launched.';
  return [{ path: ['endedOn'], code: 'ends-before-launch', message }];
}
