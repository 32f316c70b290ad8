import { describe, expect, it } from 'vitest';
import type { CompiledEmailTemplate } from '../compiled.js';
import { compileEmail, email, layout } from '../testing.js';

const facts = { customer: { name: 'Ann <Lee>' }, brand: { accent: '#123456' }, offer: { code: 'X1' } };

describe('Handlebars inside MJML', () => {
  it('survives in attributes, quotes and all', async () => {
    const { html } = await email(
      `<mjml><mj-body><mj-section background-color="{{default brand.accent "#fff"}}"><mj-column>
        <mj-button href="https://shop.example/{{default offer.code "none"}}?a=1&amp;b=2">Go</mj-button>
      </mj-column></mj-section></mj-body></mjml>`,
      facts,
    );
    expect(html).toContain('background-color:#123456');
    expect(html).toContain('href="https://shop.example/X1?a=1&amp;b=2"');
  });

  it('may enclose sections, columns and texts', async () => {
    const mjml = `<mjml><mj-body>
      {{#if offer}}<mj-section><mj-column>
        {{#each list}}<mj-text>item {{this}}</mj-text>{{/each}}
      </mj-column></mj-section>{{else}}<mj-section><mj-column><mj-text>no offer</mj-text></mj-column></mj-section>{{/if}}
    </mj-body></mjml>`;
    const some = await email(mjml, { ...facts, list: ['one', 'two'] });
    expect(some.text).toBe('item one\nitem two\n');
    expect(some.html).not.toContain('no offer');
    expect((await email(mjml)).text).toBe('no offer\n');
  });

  it('leaves no placeholder behind', async () => {
    const { html, text, subject } = await email(
      layout('{{#if offer}}{{offer.code}}{{/if}}{{! gone }}'),
      facts,
    );
    expect(html + text + subject).not.toMatch(/[\ufdd0-\ufdd2]|\{\{|__/);
  });
});

describe('a compiled e-mail', () => {
  it('is plain JSON that renders the same after a journey through the database', async () => {
    const { compiled } = await compileEmail(layout('Dear {{customer.name}}'));
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  it('has the same id for the same source and another for another', async () => {
    const ids = await Promise.all(
      ['a', 'a', 'b'].map(async (text) => (await compileEmail(layout(text))).compiled.id),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it('names the facts it reads, in loops and blocks too', async () => {
    const { compiled } = await compileEmail(
      layout(
        '{{#each orders.items as |item|}}{{item.name}} {{this.price}} {{../zone}}{{/each}}{{#with offer}}{{code}}{{/with}}' +
          '{{#if (gt rfm.recency 3)}}{{date now zone=zone}}{{/if}}{{survey_url}}{{@root.brand.accent}}',
      ),
    );
    expect(compiled.variables).toEqual([
      'brand.accent',
      'now',
      'offer',
      'offer.code',
      'orders.items',
      'orders.items[].name',
      'orders.items[].price',
      'rfm.recency',
      'survey.url',
      'zone',
    ]);
  });

  it('asks no public server for fonts', async () => {
    const { html } = await email(layout('<span style="font-family:Roboto">x</span>'));
    expect(html).not.toMatch(/fonts\.googleapis|@import/);
  });

  it('says its language and its subject', async () => {
    const { html } = await email(layout('x'), facts, { subject: 'For {{customer.name}}' });
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<title>For Ann &lt;Lee&gt;</title>');
  });

  it('carries the preview line hidden at the top, once, and not in the text part', async () => {
    const { html, text, preheader } = await email(layout('Body'), facts, {
      preheader: 'A & B for {{customer.name}}',
    });
    expect(preheader).toBe('A & B for Ann <Lee>');
    expect(html.match(/A &amp; B for Ann &lt;Lee&gt;/g)).toHaveLength(1);
    expect(text).toBe('Body\n');
  });

  it('prefers the preview line of a layout that brings its own', async () => {
    const mjml = layout('Body').replace(
      '<mj-body>',
      '<mj-head><mj-preview>Mine</mj-preview></mj-head><mj-body>',
    );
    const { html, text } = await email(mjml, facts, { preheader: 'Other' });
    expect(html).toContain('Mine');
    expect(html).not.toContain('Other');
    expect(text).toBe('Body\n');
  });

  it('compiles the languages that are right and explains the others', async () => {
    const { compiled, problems } = await compileEmail(layout('{{#if}'), { locale: 'zh-CN' });
    expect((compiled as CompiledEmailTemplate).locales).toEqual({});
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'syntax-error', locale: 'zh-CN', part: 'mjml' }),
    );
  });
});

describe('the text part', () => {
  it('keeps links, writes images as their alternative text, and shouts no heading', async () => {
    const { text } = await email(
      layout(
        '<h1>Hello</h1><p>See <a href="https://shop.example/a?x=1&amp;y={{offer.code}}">the shop</a></p>' +
          '<a href="https://shop.example/b"><img src="https://shop.example/i.png" alt="Our tea"></a><img src="x.png" alt="">',
      ),
      facts,
    );
    expect(text).toBe(
      'Hello\n\nSee the shop <https://shop.example/a?x=1&y=X1>\n\nOur tea <https://shop.example/b>\n',
    );
  });

  it('does not escape what it says', async () => {
    const { text } = await email(layout('{{customer.name}} &amp; co'), facts);
    expect(text).toBe('Ann <Lee> & co\n');
  });

  it('leaves no holes where a block is not shown', async () => {
    const { text } = await email(
      layout('<p>one</p>{{#if none}}<p>two</p>{{/if}}{{#if none}}<p>three</p>{{/if}}<p>four</p>'),
    );
    expect(text).toBe('one\n\nfour\n');
  });
});
