/** What is known of a hit on a link or a pixel. Instants are business time. */
export interface Hit {
  kind: 'opened' | 'clicked';
  method: string;
  userAgent: string;
  acceptLanguage: string;
  /** The values of `purpose`, `sec-purpose`, `x-purpose` and `x-moz`, joined. */
  purposeHeaders: string;
  at: Date;
  /** When the next server took the message; null where that is not known. */
  acceptedAt: Date | null;
  /** Different links of the message hit within `BURST_MS` before this one, itself included. */
  linksInBurst: number;
}

export type MachineSign = 'head-request' | 'prefetch' | 'scanner' | 'too-soon' | 'all-links' | 'no-language';
export type Verdict = { verdict: 'human' } | { verdict: 'machine'; why: MachineSign };

/** Nobody reads a mail before it can have arrived; what asks for its links by then is the receiving server. */
const TOO_SOON_MS = 2_000;
export const BURST_MS = 2_000;
const LINKS_OF_A_BURST = 3;

const SCANNERS = new RegExp(
  [
    // Programs and libraries
    'bot|crawl|spider|slurp|scan|preview|monitor|headless|phantom|selenium|puppeteer|playwright',
    'curl|wget|python|java/|okhttp|go-http|libwww|httpclient|axios|node-fetch|undici|ruby|perl|guzzle',
    // Security gateways
    'barracuda|mimecast|proofpoint|symantec|messagelabs|ironport|safelinks|fireeye|trendmicro|sophos|forcepoint|zscaler',
    'urldefense|bitdefender|kaspersky|avast|virustotal|google-safety|microsoft office existence',
    // Privacy proxies that fetch the images of every mail
    'googleimageproxy|ggpht|yahoomailproxy|yahoocachesystem|outlook-ios-android-proxy',
    // Link previews
    'facebookexternalhit|whatsapp|telegram|slack|discord|skypeuri|linkedin|twitter|microsoftpreview',
  ].join('|'),
  'i',
);
/** The bare words with which Apple's mail privacy protection asks for pictures. */
const NAMELESS = /^(mozilla\/5\.0)?$/i;

/**
 * Whether a hit was made by a human. The signs are looked at from the surest to the weakest; a machine's hit is kept
 * with its sign, and counts nowhere.
 */
export function hitVerdict(hit: Hit): Verdict {
  const sign = machineSign(hit);
  return sign ? { verdict: 'machine', why: sign } : { verdict: 'human' };
}

function machineSign(hit: Hit): MachineSign | null {
  if (hit.method === 'HEAD') return 'head-request';
  if (/prefetch|preview|prerender/i.test(hit.purposeHeaders)) return 'prefetch';
  if (NAMELESS.test(hit.userAgent.trim()) || SCANNERS.test(hit.userAgent)) return 'scanner';
  if (hit.acceptedAt && hit.at.getTime() - hit.acceptedAt.getTime() < TOO_SOON_MS) return 'too-soon';
  if (hit.kind === 'clicked' && hit.linksInBurst >= LINKS_OF_A_BURST) return 'all-links';
  if (hit.acceptLanguage.trim() === '') return 'no-language';
  return null;
}
