import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../compile/compile-template.js';
import { sampleFacts } from '../facts/sample-facts.js';
import { render } from '../render/render.js';
import type { TemplatePartials } from '../source.js';
import { partialsNamed } from './inclusions.js';

const mjml = (body: string) => `<mjml><mj-body>\n${body}\n</mj-body></mjml>`;
const text = (words: string) => `<mj-section><mj-column><mj-text>${words}</mj-text></mj-column></mj-section>`;
const compile = (source: string, partials: TemplatePartials, locale = 'en', subject = 'Hi') =>
  compileTemplate({
    ...{ channel: 'email', purpose: 'care', defaultLocale: locale, partials },
    content: { [locale]: { subject, preheader: 'Hi', mjml: source } },
  });
const written = async (source: string, partials: TemplatePartials, locale = 'en') => {
  const { compiled, problems } = await compile(source, partials, locale);
  expect(problems).toEqual([]);
  return render(compiled, { locale, facts: sampleFacts(locale) }).text;
};
const faults = async (source: string, partials: TemplatePartials) =>
  (await compile(source, partials)).problems.map(({ code, partial, line }) => [code, partial, line]);

describe('partials of templates', () => {
  it('come in their place, with their own variables, in the language of the mail', async () => {
    const footer = { en: text('{{company.name}} in English'), 'zh-CN': text('中文') };
    const source = mjml(text('Body') + '{{> footer}}');
    expect(await written(source, { footer })).toMatch(/Body\s+\S.* in English/);
    expect(await written(source, { footer }, 'zh-CN')).toContain('中文');
    expect(await written(source, { footer: { en: footer.en } }, 'zh-CN')).toContain('in English');
  });

  it('can be frames around what they enclose, and hold others', async () => {
    const partials = {
      frame: { en: `${text('Above')}\n{{> @partial-block}}\n{{> footer}}` },
      footer: { en: text('Below') },
    };
    const source = mjml(`{{#> frame}}\n${text('{{#if customer.name}}Middle{{/if}}')}\n{{/frame}}`);
    expect(await written(source, partials)).toMatch(/Above\s+Middle\s+Below/);
  });

  it('stand in conditional blocks, and in what a frame encloses', async () => {
    const partials = { frame: { en: '{{> @partial-block}}' }, note: { en: text('Note') } };
    const source = mjml('{{#if customer.name}}{{#> frame}}{{> note}}{{/frame}}{{/if}}');
    expect(await written(source, partials)).toContain('Note');
  });

  it('leave every other line its number, and tell a fault of theirs by name and line, once', async () => {
    const partials = { long: { en: `${text('a')}\n\n${text('{{{customer.name}}}')}` } };
    const source = mjml(`{{> long}}\n{{> long}}\n${text('{{{customer.email}}}')}`);
    expect(await faults(source, partials)).toEqual([
      ['unescaped-output', 'long', 3],
      ['unescaped-output', undefined, 4],
    ]);
  });

  it('tell a fault of what a frame encloses where that is written', async () => {
    const frame = { en: `${text('Above')}\n{{> @partial-block}}\n${text('{{nobody.knows}}')}` };
    const source = mjml(`{{#> frame}}\n\n${text('{{{customer.name}}}')}\n{{/frame}}\n${text('{{odd.one}}')}`);
    expect(await faults(source, { frame })).toEqual([
      ['unescaped-output', undefined, 4],
      ['unknown-variable', 'frame', 3],
      ['unknown-variable', undefined, 6],
    ]);
  });

  it('are refused where they are not known, take arguments or hold themselves', async () => {
    const loop = { a: { en: '\n{{> b}}' }, b: { en: '{{> a}}' } };
    expect(await faults(mjml('{{> none}}'), {})).toContainEqual(['partial-unknown', undefined, 2]);
    expect(await faults(mjml('{{> toString}}'), {})).toContainEqual(['partial-unknown', undefined, 2]);
    expect(await faults(mjml('{{> @partial-block}}'), {})).toContainEqual(['partial-unknown', undefined, 2]);
    expect(await faults(mjml('{{> a x=1}}'), { a: { en: '' } })).toEqual([
      ['partial-arguments', undefined, 2],
    ]);
    expect(await faults(mjml('{{> a}}'), loop)).toEqual([['partial-in-itself', 'b', 1]]);
    expect((await compile(mjml(text('x')), { a: { en: '' } }, 'en', '{{> a}}')).problems).toMatchObject([
      { code: 'partial-not-allowed', part: 'subject' },
    ]);
  });

  it('cannot blow a template up, be they long or empty', async () => {
    for (const leaf of [text('x'), '']) {
      const chain = Array.from({ length: 7 }, (_, n) => [`p${n}`, { en: `{{> p${n + 1}}}`.repeat(20) }]);
      const partials = { ...Object.fromEntries(chain), p7: { en: leaf } };
      expect(await faults(mjml('{{> p0}}'), partials)).toContainEqual(['partials-too-many', 'p6', 1]);
    }
  });

  it('are part of what the template is, those alone that come in', async () => {
    const { compiled, partials } = await compile(mjml('{{> a}}'), { a: { en: text('A') }, b: { en: '' } });
    expect(Object.keys(partials)).toEqual(['a']);
    const same = await compile(mjml('{{> a}}'), { a: { en: text('A') }, b: { en: 'changed' } });
    const other = await compile(mjml('{{> a}}'), { a: { en: text('B') } });
    expect(same.compiled.id).toBe(compiled.id);
    expect(other.compiled.id).not.toBe(compiled.id);
  });

  it('serve an SMS as well, with its signature and its way out', async () => {
    const { compiled, problems } = await compileTemplate({
      ...{ channel: 'sms', purpose: 'promotion', defaultLocale: 'zh-CN' },
      content: { 'zh-CN': { text: '{{> sign}}新茶到店。{{> leave}}' } },
      partials: { sign: { 'zh-CN': '【回环茶舍】' }, leave: { 'zh-CN': '拒收请回复R' } },
    });
    expect(problems).toEqual([]);
    const { text: sent } = render(compiled, { locale: 'zh-CN', facts: sampleFacts('zh-CN') });
    expect(sent).toBe('【回环茶舍】新茶到店。拒收请回复R');
  });

  it('are named by a source, those in blocks and bodies included', () => {
    const source = '{{> a}}{{#if x}}{{> b}}{{else}}{{#> c}}{{> d}}{{/c}}{{/if}}{{> a}}{{> @partial-block}}';
    expect(partialsNamed(source)).toEqual(['a', 'b', 'c', 'd']);
    expect(partialsNamed('{{> a}}{{#if')).toEqual([]);
  });
});
