import type { DomainRate } from './email-types';

export const asLines = (rates: readonly DomainRate[]): string =>
  rates.map(({ domain, perMinute }) => `${domain} ${perMinute}`).join('\n');

/** A domain and its mails a minute, one to a line; `null` where a line is none. */
export function fromLines(lines: string): DomainRate[] | null {
  const rates = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /^([^\s]+\.[^\s]+)\s+([1-9]\d{0,6})$/.exec(line));
  return rates.every((rate) => rate !== null)
    ? rates.map(([, domain = '', perMinute]) => ({ domain, perMinute: Number(perMinute) }))
    : null;
}
