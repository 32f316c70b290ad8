import type { AbcClass, ValueTier } from './abc-classes.js';
import { type AbcSettings, thousandths } from './abc-settings.js';

/** What the base amounts to: everybody, those who bring something, and what these bring in all (minor units). */
export interface BaseTotals {
  customers: number;
  positive: number;
  totalMinor: number;
}

/** What stands before the first customer of a class (minor units) and of a tier (customers). */
export interface AbcBounds {
  b: bigint;
  c: bigint;
  major: number;
  ordinary: number;
  small: number;
}

/** The least whole number that is not below a share of a total: a whole number is below it exactly if below the share. */
const shareOf = (inThousandths: number, total: number): bigint =>
  (BigInt(inThousandths) * BigInt(total) + 999n) / 1000n;

export function boundsOf(settings: AbcSettings, { customers, totalMinor }: BaseTotals): AbcBounds {
  const { vip, major, ordinary } = settings.tiers;
  const before = (...shares: number[]): number =>
    Number(
      shareOf(
        shares.map(thousandths).reduce((sum, share) => sum + share),
        customers,
      ),
    );
  return {
    b: shareOf(thousandths(settings.aBelow), totalMinor),
    c: shareOf(thousandths(settings.bBelow), totalMinor),
    major: before(vip),
    ordinary: before(vip, major),
    small: before(vip, major, ordinary),
  };
}

/** The last customer of a class or tier: by value, and by id among equals. */
export interface Cut {
  valueMinor: number;
  customerId: number;
}

/** Where each class and tier of a run ended; one that nobody was in is left out. */
export interface AbcCuts {
  classes: Partial<Record<AbcClass, Cut>>;
  tiers: Partial<Record<ValueTier, Cut>>;
}

const reaches = (cut: Cut | undefined): string =>
  cut
    ? `(value > ${cut.valueMinor} or value = ${cut.valueMinor} and customer_id <= ${cut.customerId})`
    : 'false';

/**
 * The class and the tier of a `value` by where those of the last run ended, as SQL. Whoever brings something where
 * nobody did is at the top.
 */
export function classesByCuts({ classes, tiers }: AbcCuts): { classOf: string; tierOf: string } {
  const top = (cut: Cut | undefined): string => (cut ? reaches(cut) : 'true');
  return {
    classOf: `case when value <= 0 then 'C' when ${top(classes.A)} then 'A' when ${reaches(classes.B)} then 'B' else 'C' end`,
    tierOf: `case when value <= 0 then 'small' when ${top(tiers.vip)} then 'vip' when ${reaches(tiers.major)} then 'major'
      when ${reaches(tiers.ordinary)} then 'ordinary' else 'small' end`,
  };
}
