import { customersCsv } from './customers-csv.js';
import type { ImportedFile } from './file-import.js';
import { ordersCsv } from './orders-csv.js';

const files = {
  import: (customers: number): ImportedFile => ({
    fileName: 'orders.csv',
    bytes: () => ordersCsv(customers),
  }),
  'import-customers': (customers: number): ImportedFile => ({
    fileName: 'customers.csv',
    bytes: () => customersCsv(customers),
  }),
};
export type ImportName = keyof typeof files;

/** What a bench imports for a shop of so many customers. */
export const fileOf = (name: ImportName, customers: number): ImportedFile => files[name](customers);
