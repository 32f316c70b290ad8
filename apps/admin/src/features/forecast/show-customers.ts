export const CUSTOMERS_ID = 'forecast-customers';

/** Brings the list of customers into view: what a figure above it is made of. */
export function showCustomers(): void {
  document.getElementById(CUSTOMERS_ID)?.scrollIntoView({ behavior: 'smooth' });
}
