import { currencyDecimals } from '../../kernel/money.js';
import type { NeedsScope } from './future-needs.sql.js';
import type { TermsScope } from './terms.sql.js';
import type { ValuePointsSettings } from './value-points-settings.js';

const MILLION = 1_000_000;

/** What points are reckoned by, and for which instant. */
export interface TermsBasis {
  settings: ValuePointsSettings;
  /** The workspace's. */
  currency: string;
  asOf: Date;
}

interface Scoped<Scope> {
  scope: Scope;
  parameters: unknown[];
}

const needsNumbers = ({ settings }: TermsBasis) => ({
  horizonDays: settings.horizonDays,
  complementShare: settings.complementShare,
  relatedShare: settings.relatedShare,
});

/** Points for one minor unit of the workspace's currency. */
const pointsPerMinor = ({ settings, currency }: TermsBasis): number =>
  settings.pointsPerMillion / MILLION / 10 ** currencyDecimals(currency);

/** The least amount that shows: points have two decimals. In minor units; 0 where amounts count for nothing. */
export const leastThatCounts = (basis: TermsBasis): number =>
  pointsPerMinor(basis) > 0 ? Math.ceil(0.005 / pointsPerMinor(basis)) : 0;

const termsNumbers = ({ settings, ...basis }: TermsBasis) => ({
  pointsPerMinor: pointsPerMinor({ settings, ...basis }),
  highValueSuggestion: settings.highValueSuggestion,
  ordinarySuggestion: settings.ordinarySuggestion,
  acquisitionCostWeight: settings.acquisitionCostWeight,
  marketingCostWeight: settings.marketingCostWeight,
  arrearsWeight: settings.arrearsWeight,
  pointsPerRelationshipYear: settings.pointsPerRelationshipYear,
  pointsPerSatisfactionGrade: settings.pointsPerSatisfactionGrade,
});

/** For everybody's points. */
export const termsScope = (basis: TermsBasis): Scoped<TermsScope> =>
  scopeOf(basis.asOf, { ...needsNumbers(basis), ...termsNumbers(basis) }, () => 'true');

/** For the needs of one customer. */
export function needsScope(basis: TermsBasis, customerId: number): Scoped<NeedsScope> {
  const { scope, parameters } = scopeOf(
    basis.asOf,
    needsNumbers(basis),
    (column, next) => `${column} = ${next}`,
  );
  return { scope, parameters: [...parameters, customerId] };
}

/** $1 the instant, then the numbers, as numeric, so that 0.1 is a tenth; `limit` is given the placeholder after them. */
function scopeOf<N extends Record<string, number>>(
  asOf: Date,
  numbers: N,
  limit: (column: string, next: string) => string,
): Scoped<Record<keyof N, string> & Pick<NeedsScope, 'asOf' | 'limit'>> {
  const names: (keyof N)[] = Object.keys(numbers);
  const placeholders = names.map((name, index) => [name, `$${index + 2}::numeric`] as const);
  const next = `$${names.length + 2}::bigint`;
  return {
    scope: {
      ...(Object.fromEntries(placeholders) as Record<keyof N, string>),
      asOf: '$1::timestamptz',
      limit: (column) => limit(column, next),
    },
    parameters: [asOf, ...names.map((name) => numbers[name])],
  };
}
