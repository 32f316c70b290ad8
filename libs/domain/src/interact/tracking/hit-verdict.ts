/** What is known of a hit on a link or a pixel. Instants are business time. */
export interface Hit {
  kind: 'opened' | 'clicked';
  method: string;
  userAgent: string;
  acceptLanguage: string;
  /** The values of `purpose`, `sec-purpose`, `x-purpose` and `x-moz`, joined. */
  purposeHeaders: string;
  /** Whether the trap link of the message was followed from the same network within `TRAP_MS`, or is what was hit. */
  trapped: boolean;
  at: Date;
  /** When the next server took the message; null where that is not known. */
  acceptedAt: Date | null;
  /** Different links of the message hit within `BURST_MS` before this one, itself included. */
  linksInBurst: number;
  /** Customers whose messages were hit from the network within `CROWD_MS` before this one, itself included. */
  customersInCrowd: number;
}

export type MachineSign =
  | 'trap'
  | 'head-request'
  | 'prefetch'
  | 'scanner'
  | 'too-soon'
  | 'all-links'
  | 'many-mailboxes'
  | 'no-language';
export type Verdict = { verdict: 'human' } | { verdict: 'machine'; why: MachineSign };

/** Nobody reads a mail before it can have arrived; what asks for its links by then is the receiving server. */
const TOO_SOON_MS = 2_000;
export const BURST_MS = 2_000;
const LINKS_OF_A_BURST = 3;

/** How long before and after a hit on the trap the network's other hits on the message are its doing. */
export const TRAP_MS = 600_000;

/** One address reads the mail of a whole company: a security gateway. Colleagues behind it do not read in step. */
export const CROWD_MS = 5_000;
const CUSTOMERS_OF_A_CROWD = 10;

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
  if (hit.trapped) return 'trap';
  if (hit.method === 'HEAD') return 'head-request';
  if (/prefetch|preview|prerender/i.test(hit.purposeHeaders)) return 'prefetch';
  if (NAMELESS.test(hit.userAgent.trim()) || SCANNERS.test(hit.userAgent)) return 'scanner';
  if (hit.acceptedAt && hit.at.getTime() - hit.acceptedAt.getTime() < TOO_SOON_MS) return 'too-soon';
  if (hit.kind === 'clicked' && hit.linksInBurst >= LINKS_OF_A_BURST) return 'all-links';
  if (hit.customersInCrowd >= CUSTOMERS_OF_A_CROWD) return 'many-mailboxes';
  if (hit.acceptLanguage.trim() === '') return 'no-language';
  return null;
}
