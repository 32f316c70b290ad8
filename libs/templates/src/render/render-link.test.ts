import { describe, expect, it } from 'vitest';
import type { CompiledTemplate } from '../compiled.js';
import type { Facts } from '../facts/facts.js';
import { sampleFacts } from '../facts/sample-facts.js';
import { compileEmail, compileSms, layout } from '../testing.js';
import { linkOf, renderLink } from './render-link.js';
import { render } from './render.js';

const facts: Facts = {
  ...sampleFacts('en'),
  customer: { id: 7, name: 'Ann & Bo' },
  items: [
    { id: 'a', url: 'https://shop.example/a?x=1&y=2' },
    { id: 'b', url: 'https://shop.example/b' },
  ],
};

/** Renders with tracking; gives the message and which link numbers its HTML and its text hold. */
function tracked(compiled: CompiledTemplate, given: Facts = facts) {
  const links = { track: (link: number) => `https://t.example/c/${link}` };
  const message = render(compiled, { locale: 'en', facts: given, links });
  const numbers = (body: string) =>
    [...body.matchAll(/https:\/\/t\.example\/c\/(\d+)/g)].map((match) => Number(match[1]));
  return { message, numbers };
}

const target = (compiled: CompiledTemplate, link: number, given: Facts = facts) =>
  renderLink(compiled, { locale: 'en', facts: given, link });

describe('a tracked link of an e-mail', () => {
  it('is rewritten alike in HTML and text, and leads where it was written to', async () => {
    const { compiled } = await compileEmail(
      layout(
        '<a href="https://shop.example/?a=1&amp;name={{url_encode customer.name}}">one</a> <a href=\'{{company.website}}/two\'>two</a>' +
          ' <a href=https://shop.example/three>three</a> <A HREF="{{#if offer}}https://shop.example/four{{/if}}">four</A>',
      ),
    );
    const { message, numbers } = tracked(compiled);
    if (message.channel !== 'email') throw new Error('not an e-mail');
    expect(numbers(message.html)).toEqual([0, 1, 2, 3]);
    expect(numbers(message.text)).toEqual([0, 1, 2, 3]);
    expect(message.html + message.text).not.toContain('shop.example');
    expect([0, 1, 2, 3].map((link) => target(compiled, link))).toEqual([
      'https://shop.example/?a=1&name=Ann%20%26%20Bo',
      'https://shop.example/two',
      'https://shop.example/three',
      'https://shop.example/four',
    ]);
  });

  it('has a number of its own in each turn of a loop', async () => {
    const { compiled } = await compileEmail(
      layout('<a href="https://shop.example/">home</a>{{#each items}}<a href="{{url}}">{{id}}</a>{{/each}}'),
    );
    const { message, numbers } = tracked(compiled);
    if (message.channel !== 'email') throw new Error('not an e-mail');
    const all = numbers(message.html);
    expect(new Set(all).size).toBe(3);
    expect(numbers(message.text)).toEqual(all);
    expect(all.map((link) => target(compiled, link))).toEqual([
      'https://shop.example/',
      'https://shop.example/a?x=1&y=2',
      'https://shop.example/b',
    ]);
    expect(all.map((link) => linkOf(compiled, 'en', link))).toEqual([
      { index: 0, href: 'https://shop.example/', label: 'home' },
      { index: 1, href: '{{url}}', label: '{{id}}' },
      { index: 1, href: '{{url}}', label: '{{id}}' },
    ]);
  });

  it('keeps its number where another before it is not shown', async () => {
    const { compiled } = await compileEmail(
      layout(
        '{{#if offer}}<a href="https://shop.example/1">1</a>{{/if}}<a href="https://shop.example/2">2</a>',
      ),
    );
    const without = { customer: {} };
    const { message, numbers } = tracked(compiled, without);
    expect(message.channel === 'email' && numbers(message.html)).toEqual([1]);
    expect(target(compiled, 1, without)).toBe('https://shop.example/2');
  });

  it('names an image by what it says', async () => {
    const { compiled } = await compileEmail(
      layout('<a href="https://shop.example"><img src="x.png" alt="Our shop"></a>'),
    );
    expect(linkOf(compiled, 'en', 0)?.label).toBe('Our shop');
    expect(linkOf(compiled, 'en', 1)).toMatchObject({ index: 0 });
    expect(linkOf((await compileEmail(layout('x'))).compiled, 'en', 0)).toBeUndefined();
  });

  it('leads nowhere that is not on the web', async () => {
    const { compiled } = await compileEmail(layout('<a href="{{url}}">x</a>'));
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '/path', '', 'https://']) {
      const given = { url };
      expect(() => target(compiled, 0, given)).toThrow(expect.objectContaining({ code: 'link-not-web' }));
      const { message } = tracked(compiled, given);
      expect(message.channel === 'email' && message.html).toContain('href="#"');
    }
  });

  it('is unknown where the message has none of that number', async () => {
    const { compiled } = await compileEmail(layout('<a href="https://shop.example">x</a>'));
    for (const link of [1, -1, 0.5]) {
      expect(() => target(compiled, link)).toThrow(expect.objectContaining({ code: 'link-unknown' }));
    }
  });

  it('stays as it is where nothing is tracked', async () => {
    const { compiled } = await compileEmail(layout('<a href="{{items.[0].url}}">x</a>'));
    expect(render(compiled, { locale: 'en', facts })).toMatchObject({
      html: expect.stringContaining('href="https://shop.example/a?x=1&amp;y=2"'),
      text: 'x <https://shop.example/a?x=1&y=2>\n',
    });
  });
});

describe('a link that is not rewritten', () => {
  it.each([
    ['{{unsubscribe_url}}', 'https://shop.example/u/sample'],
    ['{{links.unsubscribe_url}}', 'https://shop.example/u/sample'],
    ['{{ @root.links.preferences_url }}', 'https://shop.example/p/sample'],
    ['{{preferences_url}}', 'https://shop.example/p/sample'],
    ['{{web_view_url}}', 'https://shop.example/v/sample'],
    ['{{survey_url}}', 'https://shop.example/s/sample'],
    ['{{survey_answer_url 5}}', 'https://shop.example/s/sample?rating=5'],
    ['{{survey.url}}', 'https://shop.example/s/sample'],
    ['mailto:hello@shop.example', 'mailto:hello@shop.example'],
    ['tel:+4420', 'tel:+4420'],
    ['#top', '#top'],
  ])('is %s', async (href, printed) => {
    const { compiled } = await compileEmail(layout(`<a href="${href}">x</a>`));
    const { message } = tracked(compiled);
    expect(message.channel === 'email' && message.html.replaceAll('&#x3D;', '=')).toContain(
      `href="${printed}"`,
    );
    expect(compiled.locales['en']!.links).toEqual([]);
  });
});

describe('a tracked link of an SMS', () => {
  it('is a web address in the text, up to where it ends', async () => {
    const { compiled } = await compileSms(
      '点https://shop.example/{{customer.id}}?a=1&b=2查看。Or (http://shop.example/x), {{survey_url}}{{#if offer}}https://shop.example/y{{/if}}.',
    );
    const { message, numbers } = tracked(compiled);
    expect(message.text).toBe(
      '点https://t.example/c/0查看。Or (https://t.example/c/1), https://shop.example/s/samplehttps://t.example/c/2.',
    );
    expect(numbers(message.text).map((link) => target(compiled, link))).toEqual([
      'https://shop.example/7?a=1&b=2',
      'http://shop.example/x',
      'https://shop.example/y',
    ]);
  });
});
