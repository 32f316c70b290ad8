import { describe, expect, it } from 'vitest';
import { type Hit, hitVerdict } from './hit-verdict.js';

const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';

const hit = (of: Partial<Hit> = {}): Hit => ({
  kind: 'clicked',
  method: 'GET',
  userAgent: CHROME,
  acceptLanguage: 'zh-CN,zh;q=0.9',
  purposeHeaders: '',
  trapped: false,
  at: new Date('2026-11-22T08:00:00Z'),
  acceptedAt: new Date('2026-11-22T07:50:00Z'),
  linksInBurst: 1,
  customersInCrowd: 1,
  ...of,
});

describe('the verdict on a hit', () => {
  it('takes a browser that comes minutes later for a human', () => {
    expect(hitVerdict(hit())).toEqual({ verdict: 'human' });
    expect(hitVerdict(hit({ acceptedAt: null }))).toEqual({ verdict: 'human' });
  });

  it.each<[string, Partial<Hit>]>([
    ['head-request', { method: 'HEAD' }],
    ['prefetch', { purposeHeaders: 'prefetch;prerender' }],
    ['scanner', { userAgent: 'Mozilla/5.0 (compatible; Barracuda Sentinel)' }],
    ['scanner', { userAgent: 'Mozilla/5.0 (Windows NT 5.1) Firefox/11.0 (via ggpht.com GoogleImageProxy)' }],
    ['scanner', { userAgent: 'curl/8.7.1' }],
    ['scanner', { userAgent: 'Mozilla/5.0' }],
    ['scanner', { userAgent: '' }],
    ['too-soon', { acceptedAt: new Date('2026-11-22T07:59:58.001Z') }],
    ['all-links', { linksInBurst: 3 }],
    ['trap', { trapped: true }],
    ['many-mailboxes', { customersInCrowd: 10 }],
    ['no-language', { acceptLanguage: '' }],
  ])('takes it for a machine: %s', (why, of) => {
    expect(hitVerdict(hit(of))).toEqual({ verdict: 'machine', why });
  });

  it('lets the pixel be asked for along with clicks', () => {
    expect(hitVerdict(hit({ kind: 'opened', linksInBurst: 5 }))).toEqual({ verdict: 'human' });
  });

  it('no longer suspects a hit two seconds after acceptance', () => {
    expect(hitVerdict(hit({ acceptedAt: new Date('2026-11-22T07:59:58Z') }))).toEqual({ verdict: 'human' });
  });
});
