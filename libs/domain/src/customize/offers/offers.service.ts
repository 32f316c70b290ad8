import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { RuleEnvironments } from '../../differentiate/segments/rule-environment.js';
import { contradictionsOf } from '../../differentiate/segments/rule/contradictions.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, DomainError, type Fault, invalid, notFound } from '../../kernel/errors.js';
import { parseInput } from '../../kernel/zod-faults.js';
import { Offer } from './offer.entity.js';
import { type SaveOffer, type SaveOfferInput, saveOfferSchema } from './offer.schema.js';
import { PRODUCTS } from './offers.sql.js';

/** What an offer has used up already. */
interface Used {
  redeemed: number;
  spentMinor: number;
}

const USED = 'select redeemed, spent_minor as "spentMinor" from offer where id = $1';

@Injectable()
export class OffersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly environments: RuleEnvironments,
  ) {}

  /** @throws `input-invalid` with everything about it that cannot be so */
  async create(input: SaveOfferInput): Promise<number> {
    const offer = parseInput(saveOfferSchema, input);
    return this.database.transaction(async (tx) => {
      const columns = await this.columnsOf(tx, offer);
      const now = this.clock.now();
      const made = tx.manager.create(Offer, { ...columns, archivedAt: null, createdAt: now, updatedAt: now });
      return (await tx.manager.save(made)).id;
    });
  }

  /** Codes that are out keep what they were issued with; only those to come change. */
  async update(id: number, input: SaveOfferInput): Promise<void> {
    const changed = parseInput(saveOfferSchema, input);
    await this.database.transaction(async (tx) => {
      const offer = await tx.manager.findOne(Offer, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!offer) throw notFound('offer', id);
      if (offer.archivedAt) throw conflict('offer-archived', 'An archived offer is not changed.');
      const used = await tx.row<Used>(USED, [id]);
      const columns = await this.columnsOf(tx, changed, used);
      await tx.manager.save(Object.assign(offer, columns, { updatedAt: this.clock.now() }));
    });
  }

  /** Codes that are out stay good; new campaigns cannot name the offer any more. */
  async archive(id: number): Promise<void> {
    const now = this.clock.now();
    const archived = await this.database.run(
      'update offer set archived_at = coalesce(archived_at, $2) where id = $1',
      [id, now],
    );
    if (archived === 0) throw notFound('offer', id);
  }

  private async columnsOf(tx: Tx, { skus, ...offer }: SaveOffer, used?: Used) {
    const products = await tx.rows<{ id: number; sku: string }>(PRODUCTS, [skus]);
    const known = new Set(products.map(({ sku }) => sku));
    const faults = [
      ...skus.flatMap((sku, at) => (known.has(sku) ? [] : [unknownProduct(sku, at)])),
      ...(await this.ofEligibility(tx, offer.eligibility)),
      ...(used ? belowUsed(offer, used) : []),
    ];
    if (faults.length > 0) throw invalid(faults);
    return { ...offer, productIds: products.map(({ id }) => id) };
  }

  // A segment that nobody can be in may be saved and mended; an offer nobody can ever get is a mistake.
  private async ofEligibility(tx: Tx, rule: SaveOffer['eligibility']): Promise<Fault[]> {
    if (rule === null) return [];
    const environment = await this.environments.strict(tx);
    try {
      environment.compile(rule, environment.open(), ['eligibility']);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'input-invalid') return error.faults;
      throw error;
    }
    return contradictionsOf(rule, ['eligibility']);
  }
}

const unknownProduct = (sku: string, at: number): Fault => ({
  path: ['skus', at],
  code: 'product-not-found',
  params: { id: sku },
  message: `There is no product ${sku}.`,
});

function belowUsed({ stock, budgetMinor }: Omit<SaveOffer, 'skus'>, { redeemed, spentMinor }: Used): Fault[] {
  return [
    ...(stock !== null && stock < redeemed
      ? [below('stock', 'stock-below-redeemed', redeemed, 'More of it were redeemed already.')]
      : []),
    ...(budgetMinor !== null && budgetMinor < spentMinor
      ? [below('budgetMinor', 'budget-below-spent', spentMinor, 'More of it is spent already.')]
      : []),
  ];
}

const below = (field: string, code: string, used: number, message: string): Fault => ({
  ...{ path: [field], code, params: { used }, message },
});
