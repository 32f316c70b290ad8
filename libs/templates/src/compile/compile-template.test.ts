import { describe, expect, it } from 'vitest';
import { isSendable, problem, problemCodes, type TemplateProblem } from '../problem.js';
import { compileEmail, compileSms, errorsOf, layout } from '../testing.js';
import { compileTemplate } from './compile-template.js';

async function problemsOf(text: string): Promise<TemplateProblem[]> {
  return (await compileEmail(layout(text))).problems;
}

const faults: [source: string, expected: Partial<TemplateProblem>][] = [
  ['{{#if a}}x', { code: 'syntax-error', line: 1 }],
  ['{{#if a}}x{{/each}}', { code: 'syntax-error', line: 1 }],
  ['a\n\n{{ name', { code: 'syntax-error', line: 3 }],
  ['{{shout customer.name}}', { code: 'unknown-helper', params: { name: 'shout' } }],
  ['{{#shout}}x{{/shout}}', { code: 'unknown-helper', params: { name: 'shout' } }],
  ['{{date (shout now)}}', { code: 'unknown-helper', params: { name: 'shout' } }],
  ['{{log now}}', { code: 'unknown-helper', params: { name: 'log' } }],
  ['{{__value "x" now}}', { code: 'unknown-helper', params: { name: '__value' } }],
  ['{{{{raw}}}} x {{{{/raw}}}}', { code: 'unknown-helper', params: { name: 'raw' } }],
  ['{{money orders.total_minor}}', { code: 'wrong-arguments' }],
  ['{{if offer}}', { code: 'block-expected' }],
  ['{{#date now}}x{{/date}}', { code: 'block-not-allowed' }],
  ['{{> header}}', { code: 'partial-unknown', params: { name: 'header' } }],
  ['{{> (lookup now "x")}}', { code: 'partial-unknown' }],
  ['{{#> frame}}x{{/frame}}', { code: 'partial-unknown' }],
  ['{{* deco}}', { code: 'decorator-not-allowed' }],
  ['{{#*inline "x"}}y{{/inline}}', { code: 'decorator-not-allowed' }],
  ['{{{customer.name}}}', { code: 'unescaped-output', params: { path: 'customer.name' } }],
  ['{{&customer.name}}', { code: 'unescaped-output' }],
  ['{{customer.constructor}}', { code: 'forbidden-path', params: { path: 'customer.constructor' } }],
  ['{{#with customer.__proto__}}x{{/with}}', { code: 'forbidden-path' }],
  ['{{@partial-block}}', { code: 'forbidden-path' }],
  ['{{"name"}}', { code: 'forbidden-path' }],
  ['{{customer.firstname}}', { code: 'unknown-variable', params: { path: 'customer.firstname' } }],
  ['{{#if ofer}}x{{/if}}', { code: 'unknown-variable', params: { path: 'ofer' } }],
  ['<a href="/sale">x</a>', { code: 'link-not-absolute', params: { href: '/sale' } }],
  ['<a href="javascript:alert(1)">x</a>', { code: 'link-not-absolute' }],
  ['<script>x</script>', { code: 'active-content', params: { what: '<script>' } }],
  ['<img src="x.png" alt="" onerror="x()">', { code: 'active-content', params: { what: 'onerror' } }],
  ['<svg><a></a></svg>', { code: 'active-content', params: { what: '<svg>' } }],
  ['<img src="x.png">', { code: 'image-without-alt' }],
  ['字'.repeat(40_000), { code: 'html-clipped' }],
  ['<div>'.repeat(19_000), { code: 'text-part-failed' }],
  ['<p {{#if now}}title="x">a</p>{{/if}}', { code: 'text-part-failed' }],
  ['x'.repeat(100_001), { code: 'source-too-large' }],
  ['{{#if a}}'.repeat(40) + '{{/if}}'.repeat(40), { code: 'nested-too-deeply' }],
  ['{{#if a}} '.repeat(9_000), { code: 'nested-too-deeply' }],
  ['{{^a}} '.repeat(9_000), { code: 'nested-too-deeply' }],
  [`{{date ${'(date '.repeat(15_000)}`, { code: 'nested-too-deeply' }],
  [`{{#if a}}${'{{else if b}}'.repeat(7_000)}{{/if}}`, { code: 'nested-too-deeply' }],
  ['{{#if a}}'.repeat(6_000) + '{{/if}}'.repeat(6_000), { code: 'nested-too-deeply' }],
  [`{{default ${'(default a '.repeat(50)}1${' 2)'.repeat(50)} 3}}`, { code: 'nested-too-deeply' }],
];

describe('a fault of the Handlebars or the HTML', () => {
  it.each(faults)('is found: %.50s', async (source, expected) => {
    expect(await problemsOf(source)).toContainEqual(
      expect.objectContaining({ part: 'mjml', locale: 'en', ...expected }),
    );
  });
});

const withHead = (head: string) => layout('x').replace('<mj-body>', `<mj-head>${head}</mj-head><mj-body>`);

const brokenLayouts: [mjml: string, expected: Partial<TemplateProblem>][] = [
  ['', { code: 'mjml-failed' }],
  ['just text', { code: 'mjml-failed' }],
  [
    withHead('<mj-include path="/etc/passwd" />'),
    { code: 'mjml-unsupported-element', params: { tag: 'mj-include' } },
  ],
  [withHead('<mj-html-attributes></mj-html-attributes>'), { code: 'mjml-unsupported-element' }],
  [
    withHead('<mj-style inline="inline">p { color: red }</mj-style>'),
    { code: 'inline-style-ignored', severity: 'warning' },
  ],
  [layout('x').replace('<mj-text>', '<mj-foo>{{#if now}}</mj-foo><mj-text>{{/if}}'), { code: 'mjml-failed' }],
  ['<mjml></mjml>', { code: 'mjml-failed' }],
  [
    '<mjml><mj-body><mj-section></mj-body></mjml>',
    { code: 'mjml-unbalanced', params: { tag: 'mj-section' } },
  ],
  [layout('x').replace('</mj-text>', ''), { code: 'mjml-unbalanced', params: { tag: 'mj-text' } }],
  [
    '<mjml><mj-body>\n<mj-foo/></mj-body></mjml>',
    { code: 'mjml-unknown-element', line: 2, params: { tag: 'mj-foo' } },
  ],
  ['<mjml><mj-body><mj-text>x</mj-text></mj-body></mjml>', { code: 'mjml-misplaced-element' }],
  [
    layout('x').replace('<mj-text>', '<mj-text colour="red">'),
    { code: 'mjml-attribute', severity: 'warning' },
  ],
  [layout('x').replace('<mj-column>', '<mj-column width="{{customer.id}}">'), { code: 'variable-in-size' }],
  [
    layout('x').replace('<mj-column>', '<mj-column>stray {{now}}'),
    { code: 'text-ignored', params: { text: 'stray {{now}}' } },
  ],
  [
    layout('x').replace('<mjml>', '<mjml>{{#if now}}').replace('</mjml>', '{{/if}}</mjml>'),
    { code: 'block-misplaced' },
  ],
];

describe('a long choice', () => {
  it('is no deep nesting', async () => {
    const cases = Array.from({ length: 100 }, (_, index) => `{{else if (eq rfm.cell "${index}")}}${index}`);
    expect(errorsOf(await compileEmail(layout(`{{#if offer}}x${cases.join('')}{{/if}}`)))).toEqual([]);
  });
});

describe('a fault of the layout', () => {
  it.each(brokenLayouts)('is found: %s', async (mjml, expected) => {
    const { problems } = await compileEmail(mjml);
    expect(problems).toContainEqual(expect.objectContaining({ part: 'mjml', ...expected }));
  });

  it('is given the line where the marketer wrote it, however the mustaches before it are broken', async () => {
    const { problems } = await compileEmail(
      '<mjml><mj-body>\n{{!-- two\nlines --}}\n{{#if\n  offer}}{{/if}}\n<mj-foo/></mj-body></mjml>',
    );
    expect(problems).toContainEqual(expect.objectContaining({ code: 'mjml-unknown-element', line: 6 }));
  });
});

describe('problems', () => {
  it('come all at once, over parts and languages', async () => {
    const { problems } = await compileTemplate({
      channel: 'email',
      purpose: 'promotion',
      defaultLocale: 'fr',
      content: {
        en: { subject: '', preheader: '{{nope x}}', mjml: layout('{{nope x}}<script></script>') },
        'zh-CN': { subject: '{{#if}', preheader: '', mjml: '' },
        'x"y': { subject: 'x', preheader: 'x', mjml: layout('x') },
      },
    });
    expect(problems.map(({ code, locale = '-', part = '-' }) => `${locale} ${part} ${code}`)).toEqual([
      '- - locale-invalid',
      '- - default-locale-missing',
      'en subject subject-missing',
      'en preheader unknown-helper',
      'en preheader unknown-variable',
      'en mjml unknown-helper',
      'en mjml unknown-variable',
      'en mjml unsubscribe-missing',
      'en mjml postal-address-missing',
      'en mjml active-content',
      'zh-CN preheader preheader-missing',
      'zh-CN subject syntax-error',
      'zh-CN mjml mjml-failed',
    ]);
    expect(isSendable(problems)).toBe(false);
  });

  it('stop nothing while they are warnings', async () => {
    const { problems } = await compileEmail(layout('Hello'), { preheader: '' });
    expect(problems).toEqual([expect.objectContaining({ code: 'preheader-missing', severity: 'warning' })]);
    expect(isSendable(problems)).toBe(true);
  });

  it('have codes in kebab-case and sentences that name what is wrong', () => {
    for (const code of problemCodes) {
      expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    }
    expect(problem('unknown-helper', { params: { name: 'x' } }).message).toBe('There is no helper "x".');
  });

  it('are told within reason, errors first', async () => {
    const { problems } = await compileEmail(
      `<mjml><mj-body>${'x<mj-section/>'.repeat(1_000)}<mj-foo/></mj-body></mjml>`,
    );
    expect(problems).toHaveLength(200);
    expect(problems[0]).toMatchObject({ code: 'mjml-unknown-element' });
  });

  it('begin with a template that has nothing to say', async () => {
    const { problems } = await compileTemplate({
      channel: 'sms',
      purpose: 'care',
      defaultLocale: 'en',
      content: {},
    });
    expect(problems.map(({ code }) => code)).toEqual(['content-missing']);
  });
});

describe('the duties of a promotion by e-mail', () => {
  const footer = '{{company.postal_address}} <a href="{{unsubscribe_url}}">Unsubscribe</a>';

  it('are an opt-out link and the postal address', async () => {
    expect(errorsOf(await compileEmail(layout('Buy'), { purpose: 'promotion' }))).toEqual([
      'unsubscribe-missing',
    ]);
    expect((await compileEmail(layout(footer), { purpose: 'promotion' })).problems).toEqual([]);
  });

  it('are not met by an address that is not a link', async () => {
    const text = layout(`{{company.postal_address}} {{unsubscribe_url}}`);
    expect(errorsOf(await compileEmail(text, { purpose: 'promotion' }))).toEqual(['unsubscribe-missing']);
  });

  it('are not asked of a care mail', async () => {
    expect((await compileEmail(layout('How are you?'))).problems).toEqual([]);
  });
});

describe('the duties of an SMS', () => {
  it.each([
    '【山间茶舍】全场八折，拒收请回复R',
    '【山间茶舍】全场八折 退订回T',
    '【{{company.name}}】全场八折，回TD退订。',
    '【山间茶舍】全场八折，拒收请回复Ｒ',
    '【山间茶舍】全场八折（回复R拒收）',
  ])('are met by %s', async (text) => {
    expect(errorsOf(await compileSms(text, 'promotion', 'zh-CN'))).toEqual([]);
  });

  it('are the signature in front and the opt-out notice at the end of a Chinese promotion', async () => {
    const of = async (text: string) => errorsOf(await compileSms(text, 'promotion', 'zh-CN'));
    expect(await of('全场八折')).toEqual(['sms-signature-missing', 'sms-opt-out-missing']);
    expect(await of('全场八折【山间茶舍】拒收请回复R')).toEqual(['sms-signature-missing']);
    expect(
      await of(
        '【山间茶舍】拒收请回复R，全场八折，赶快来选购吧，数量有限，先到先得，不要错过今年最大的优惠，店里等您来',
      ),
    ).toEqual(['sms-opt-out-missing']);
  });

  it('are milder for care and outside China', async () => {
    const care = await compileSms('您的茶叶到了', 'care', 'zh-CN');
    expect(care.problems).toEqual([
      expect.objectContaining({ code: 'sms-signature-missing', severity: 'warning' }),
    ]);
    const english = await compileSms('20% off today', 'promotion', 'en');
    expect(english.problems).toEqual([
      expect.objectContaining({ code: 'sms-opt-out-missing', severity: 'warning' }),
    ]);
    expect((await compileSms('20% off today. Reply STOP to opt out', 'promotion', 'en')).problems).toEqual(
      [],
    );
  });

  it('begin with saying something', async () => {
    expect(errorsOf(await compileSms('  '))).toEqual(['text-missing']);
  });
});
