export interface UtmParameters {
  source?: string;
  medium?: string;
  campaign?: string;
  content?: string;
  term?: string;
}

/** Adds `utm_…` parameters to a web address. What the marketer wrote into the link stays as written. */
export function withUtm(target: string, parameters: UtmParameters): string {
  const url = new URL(target);
  const added = Object.entries(parameters)
    .filter(([name, value]) => value !== undefined && value !== '' && !url.searchParams.has(`utm_${name}`))
    .map(([name, value]) => `utm_${name}=${encodeURIComponent(value)}`);
  // As text: going through searchParams would write the shop's own parameters anew, and not always the same.
  if (added.length > 0) url.search = [url.search.slice(1), ...added].filter(Boolean).join('&');
  return url.href;
}
