import { describe, expect, it } from 'vitest';
import { sms } from '../testing.js';

describe('each', () => {
  const facts = { list: ['a', 'b', 'c'], map: { x: 1, y: 2 }, empty: [], name: 'root' };

  it.each([
    ['{{#each list}}{{this}}{{/each}}', 'abc'],
    ['{{#each list as |item i|}}{{i}}{{item}}{{/each}}', '0a1b2c'],
    ['{{#each list}}{{@index}}{{#if @first}}<{{/if}}{{#if @last}}>{{/if}}{{/each}}', '0<12>'],
    ['{{#each list}}{{../name}}{{@root.name}} {{/each}}', 'rootroot rootroot rootroot'],
    ['{{#each map}}{{@key}}={{this}};{{/each}}', 'x=1;y=2;'],
    ['{{#each list limit=2}}{{this}}{{/each}}', 'ab'],
    ['{{#each empty}}x{{else}}none{{/each}}', 'none'],
    ['{{#each nothing}}x{{else}}none{{/each}}', 'none'],
    ['{{#each name}}x{{else}}no list{{/each}}', 'no list'],
    [
      '{{#each list}}{{#each @root.list}}{{@../index}}{{@index}} {{/each}}{{/each}}',
      '00 01 02 10 11 12 20 21 22',
    ],
  ])('%s', async (source, text) => expect(await sms(source, facts)).toBe(text));
});

describe('if, unless and with', () => {
  const facts = { yes: true, zero: 0, empty: [], text: 'x', blank: '', offer: { code: 'K' } };

  it.each([
    ['{{#if yes}}a{{else}}b{{/if}}', 'a'],
    ['{{#if zero}}a{{else}}b{{/if}}', 'b'],
    ['{{#if empty}}a{{else}}b{{/if}}', 'b'],
    ['{{#if blank}}a{{else if text}}b{{else}}c{{/if}}', 'b'],
    ['{{#unless none}}a{{/unless}}', 'a'],
    ['{{#unless yes}}a{{else}}b{{/unless}}', 'b'],
    ['{{#with offer}}{{code}}{{../text}}{{/with}}', 'Kx'],
    ['{{#with offer as |o|}}{{o.code}}{{/with}}', 'K'],
    ['{{#with none}}a{{else}}b{{/with}}', 'b'],
  ])('%s', async (source, text) => expect(await sms(source, facts)).toBe(text));
});
