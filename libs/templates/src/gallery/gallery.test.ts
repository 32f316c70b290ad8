import { beforeAll, describe, expect, it } from 'vitest';
import { compileTemplate, type Compilation } from '../compile/compile-template.js';
import { sampleFacts } from '../facts/sample-facts.js';
import { smsSegments } from '../sms/sms-segments.js';
import { render } from '../render/render.js';
import { gallery, starter } from './gallery.js';

/** Nothing to send without a survey. */
const ASK_BY_SURVEY = ['satisfaction-survey', 'nps', 'after-service'];

const compilations = new Map<string, Compilation>();

beforeAll(async () => {
  for (const { id, source } of gallery) compilations.set(id, await compileTemplate(source));
});

/** What a customer without a name, an offer, orders or a survey leaves of the facts. */
function barestFacts(locale: string) {
  const { company, brand, links, now, zone, customer } = sampleFacts(locale);
  const nobody = { ...customer, name: null, first_name: null, last_name: null, gender: null, birthday: null };
  return { company, brand, links, now, zone, customer: nobody };
}

describe.each(gallery.map(({ id }) => id))('the starter %s', (id) => {
  const { source, name, description } = starter(id)!;
  const compilation = () => compilations.get(id)!;

  it('speaks Chinese and English and is described in both', () => {
    expect(Object.keys(source.content)).toEqual(['zh-CN', 'en']);
    for (const text of [name, description]) expect(text['zh-CN'] && text.en).toBeTruthy();
  });

  it('has no problems, not even warnings', () => {
    expect(compilation().problems).toEqual([]);
  });

  it.each(['zh-CN', 'en'])('misses no variable for the sample customer in %s', (locale) => {
    const message = render(compilation().compiled, { locale, facts: sampleFacts(locale), strict: true });
    expect(message.locale).toBe(locale);
    expect(message.text).not.toMatch(/undefined|null|NaN|\{\{/);
  });

  it.each(['zh-CN', 'en'])('reads well in %s where little is known', (locale) => {
    const { compiled } = compilation();
    const { missing, text } = render(compiled, { locale, facts: barestFacts(locale) });
    expect(missing).toEqual(ASK_BY_SURVEY.includes(id) ? ['survey.url'] : []);
    expect(text).not.toMatch(/[，、,] *[。.!！]| ,|，，/);
  });
});

describe('the e-mails of the gallery', () => {
  const mails = gallery.filter(({ source }) => source.channel === 'email');

  it.each(mails.map(({ id }) => id))(
    '%s lets the reader leave, says who writes, and fits into Gmail',
    (id) => {
      const { compiled } = compilations.get(id)!;
      const facts = sampleFacts('en');
      const message = render(compiled, { locale: 'en', facts });
      if (message.channel !== 'email') throw new Error('not an e-mail');
      for (const body of [message.html, message.text]) {
        expect(body).toContain(facts.links.unsubscribe_url);
        expect(body).toContain(facts.links.preferences_url);
        expect(body).toContain(facts.company.postal_address);
      }
      expect(Buffer.byteLength(message.html)).toBeLessThan(40_000);
      expect(message.html).toContain('name="color-scheme"');
    },
  );

  it('take the company’s colour', () => {
    const facts = { ...sampleFacts('en'), brand: { accent: '#0a7d55' } };
    const message = render(compilations.get('vip-thanks')!.compiled, { locale: 'en', facts });
    expect(message.channel === 'email' && message.html).toContain('#0a7d55');
    expect(message.channel === 'email' && message.html).not.toContain('#b4532a');
  });

  it.each([
    ['satisfaction-survey', [1, 2, 3, 4, 5]],
    ['after-service', [1, 2, 3, 4, 5]],
    ['nps', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s takes each answer with one click', (id, scores) => {
    const message = render(compilations.get(id)!.compiled, { locale: 'en', facts: sampleFacts('en') });
    for (const score of scores)
      expect(message.text).toMatch(new RegExp(`https://shop\\.example/s/sample\\?rating=${score}(?!\\d)`));
  });
});

describe('the SMS of the gallery', () => {
  it('fits into one segment in both languages', () => {
    const { compiled } = compilations.get('birthday-sms')!;
    for (const locale of ['zh-CN', 'en']) {
      const { text } = render(compiled, { locale, facts: sampleFacts(locale) });
      expect(smsSegments(text).segments, text).toBe(1);
    }
  });
});
