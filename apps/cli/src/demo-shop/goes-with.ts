import type { UpsertProduct } from '@roundtrip/domain/identify/products/product.schema.js';
import { catalogue, type ShopProduct } from './catalogue.js';

/** After how many days a packet is usually empty. */
const cycles: Record<string, number> = {
  'green tea': 45,
  oolong: 60,
  'black tea': 60,
  'pu-erh': 120,
  'white tea': 75,
  'scented tea': 40,
  snacks: 30,
};

/** What is needed beside a tea of a kind, and beside some of the ware. */
const complementsOfKind: Record<string, string[]> = {
  'green tea': ['WARE-GW-150'],
  oolong: ['WARE-GW-150', 'WARE-CUP-4'],
  'pu-erh': ['WARE-ZS-180', 'WARE-KET-09'],
  'white tea': ['WARE-GW-150'],
};
const complementsOf: Record<string, string[]> = {
  'WARE-ZS-180': ['WARE-CUP-4', 'WARE-TRAY-1', 'HOME-TOWEL-3'],
  'WARE-GW-150': ['WARE-CUP-4', 'WARE-JUG-250'],
  'SET-TASTE-8': ['WARE-CUP-4'],
};

const TEAS = 3;

/** The same people drink the other teas of a kind. */
const relatedOf = ({ sku, category }: ShopProduct): string[] =>
  category in cycles
    ? catalogue
        .filter((other) => other.category === category && other.sku !== sku)
        .map((other) => other.sku)
        .slice(0, TEAS)
    : [];

/** The catalogue as the shop sends it: with how often a product is bought and what goes with it. */
export const shopProducts: UpsertProduct[] = catalogue.map((product) => {
  const { sku, name, category, priceMinor, unitCostMinor } = product;
  const cycle = cycles[category];
  return {
    sku,
    name,
    category,
    priceMinor,
    unitCostMinor,
    ...(cycle === undefined ? {} : { purchaseCycleDays: cycle }),
    complements: complementsOf[sku] ?? complementsOfKind[category] ?? [],
    related: relatedOf(product),
  };
});
