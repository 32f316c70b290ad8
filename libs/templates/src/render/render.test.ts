import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../compile/compile-template.js';
import { sampleFacts } from '../facts/sample-facts.js';
import { TemplateRenderError } from '../render-error.js';
import { compileEmail, compileSms, email, layout, sms } from '../testing.js';
import { missingVariables, render } from './render.js';

const hostile = `<img src=x onerror="alert('1')"> & co`;

describe('what is printed', () => {
  it('is escaped in HTML and nowhere else', async () => {
    const facts = { customer: { name: hostile } };
    const { html, text, subject, preheader } = await email(layout('{{customer.name}}'), facts, {
      subject: '{{customer.name}}',
      preheader: '{{customer.name}}',
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src&#x3D;x onerror&#x3D;&quot;alert(&#x27;1&#x27;)&quot;&gt; &amp; co');
    expect([subject, preheader, text.trim()]).toEqual([hostile, hostile, hostile]);
    expect(await sms('{{customer.name}}', facts)).toBe(hostile);
  });

  it('stays inside its attribute', async () => {
    const { html } = await email(layout('<p title="{{customer.name}}">x</p>'), {
      customer: { name: '"><b>' },
    });
    expect(html).toContain('<p title="&quot;&gt;&lt;b&gt;">');
  });

  it('is never an object, a list or a function', async () => {
    const facts = { customer: { name: { first: 'A' }, tags: ['a'], run: () => 'x' } };
    expect(await sms('[{{customer}}{{customer.name}}{{customer.tags}}]', facts)).toBe('[]');
  });

  it('are numbers and truth values as they are', async () => {
    expect(await sms('{{a}} {{b}} {{c}}', { a: 0, b: 1.5, c: false })).toBe('0 1.5 false');
  });
});

describe('a subject', () => {
  it.each(['a\r\nBcc: x@y.example', 'a\nBcc: x@y.example', 'a\u2028b', 'a\u0000b\u0085c'])(
    'is one line, whatever a value holds',
    async (name) => {
      const { subject, preheader } = await email(
        layout('x'),
        { customer: { name } },
        {
          subject: 'Hi {{customer.name}}\n',
          preheader: '{{customer.name}}',
        },
      );
      expect(subject + preheader).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(subject.startsWith('Hi a ')).toBe(true);
    },
  );
});

describe('an SMS', () => {
  it('keeps its line breaks and loses other control characters', async () => {
    expect(await sms(' one\r\ntwo\u0007{{x}} ', { x: '\u001b!' })).toBe('one\ntwo!');
  });
});

describe('missing variables', () => {
  const source =
    'Hi {{customer.first_name}}, {{date offer.expires_at}} {{default customer.nick "friend"}}{{#if a.b}}{{c}}{{/if}}';

  it('print nothing and are listed', async () => {
    const { compiled } = await compileSms(source);
    const options = { locale: 'en', facts: { customer: { first_name: null } } };
    expect(render(compiled, options)).toMatchObject({
      text: 'Hi ,  friend',
      missing: ['customer.first_name', 'offer.expires_at'],
    });
    expect(missingVariables(compiled, { ...options, strict: true })).toEqual([
      'customer.first_name',
      'offer.expires_at',
    ]);
  });

  it('are an error where they must not be missing', async () => {
    const { compiled } = await compileSms(source);
    expect(() => render(compiled, { locale: 'en', facts: {}, strict: true })).toThrow(
      expect.objectContaining({
        code: 'template-variables-missing',
        params: { paths: 'customer.first_name, offer.expires_at' },
      }),
    );
  });

  it('count in addresses, subjects and branches that are taken', async () => {
    const { compiled } = await compileEmail(
      layout(
        '<a href="https://s.example/{{url_encode offer.code}}">x</a>{{#if customer}}{{customer.name}}{{/if}} <a href="{{survey_url}}">y</a>',
      ),
      { subject: '{{customer.last_name}}' },
    );
    expect(missingVariables(compiled, { locale: 'en', facts: { customer: { id: 1 } } })).toEqual([
      'customer.last_name',
      'customer.name',
      'offer.code',
      'survey.url',
    ]);
  });

  it('are named by their place in a list', async () => {
    const { compiled } = await compileSms('{{#each items as |i|}}{{i.name}}{{/each}}');
    expect(missingVariables(compiled, { locale: 'en', facts: { items: [{ name: 'a' }, {}] } })).toEqual([
      'items[].name',
    ]);
  });
});

describe('the language', () => {
  it('falls back along the chain and is told', async () => {
    const { compiled } = await compileTemplate({
      channel: 'sms',
      purpose: 'care',
      defaultLocale: 'en',
      content: { en: { text: 'Hello {{number 1234.5}}' }, 'zh-CN': { text: '【茶】您好' } },
    });
    const of = (locale: string) => render(compiled, { locale, facts: {} });
    expect(of('zh-TW')).toMatchObject({ locale: 'zh-CN', text: '【茶】您好' });
    expect(of('de')).toMatchObject({ locale: 'en', text: 'Hello 1,234.5' });
  });

  it('must be there', async () => {
    const { compiled } = await compileSms('{{#if}');
    expect(() => render(compiled, { locale: 'en', facts: {} })).toThrow(
      expect.objectContaining({ code: 'template-without-content' }),
    );
  });
});

describe('a rendering', () => {
  it('gives the same bytes for the same facts', async () => {
    const { compiled } = await compileEmail(layout('{{salutation}} {{date now}} {{customer.name}}'));
    const options = { locale: 'en', facts: sampleFacts('en') };
    expect(render(compiled, options)).toEqual(render(compiled, options));
  });

  it('puts the open pixel at the end of the body, escaped, only where there is one', async () => {
    const url = 'https://t.example/o?a="1"&b=2';
    const { html, text } = await email(layout('x'), {}, { openPixelUrl: url });
    expect(html).toMatch(/<img src="https:\/\/t\.example\/o\?a=&quot;1&quot;&amp;b=2"[^>]*><\/body>/);
    expect(text).toBe('x\n');
    expect((await email(layout('x'))).html).not.toContain('<img');
  });

  it('hides the trap link from readers, only where there is one', async () => {
    const { html, text } = await email(layout('x'), {}, { trapUrl: 'https://t.example/c/1?a&b' });
    expect(html).toMatch(
      /<a href="https:\/\/t\.example\/c\/1\?a&amp;b" style="display:none"[^>]*><\/a><\/body>/,
    );
    expect(text).toBe('x\n');
    expect((await email(layout('x'))).html).not.toContain('<a ');
  });

  it('refuses a template of another compiler', async () => {
    const { compiled } = await compileSms('x');
    expect(() => render({ ...compiled, format: 0 }, { locale: 'en', facts: {} })).toThrow(
      expect.objectContaining({ code: 'template-outdated' }),
    );
  });

  it('fails with a typed error, whatever happens', async () => {
    const { compiled } = await compileSms('{{name}}');
    const facts = Object.defineProperty({}, 'name', {
      enumerable: true,
      get: () => {
        throw new Error('no such luck');
      },
    });
    const attempt = () => render(compiled, { locale: 'en', facts });
    expect(attempt).toThrow(TemplateRenderError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'template-failed', params: { detail: 'no such luck' } }),
    );
  });

  it('reports what a helper cannot use', async () => {
    await expect(sms('{{date x}}', { x: 'next Tuesday' })).rejects.toMatchObject({
      code: 'template-bad-value',
      params: { helper: 'date', value: 'next Tuesday' },
    });
  });
});
