import { describe, expect, it } from 'vitest';
import { isOptOut } from './opt-out.js';

describe('an opt-out', () => {
  it.each([
    'STOP',
    'QUIT',
    'END',
    'REVOKE',
    'OPT OUT',
    'CANCEL',
    'UNSUBSCRIBE',
    'T',
    'TD',
    'R',
    '退订',
    '取消',
  ])('is the word %s alone', (word) => expect(isOptOut(word)).toBe(true));

  it.each(['ＳＴＯＰ', 'ｔｄ', 'Ｒ', '退订Ｔ'])('may be written full-width: %s', (text) => {
    expect(isOptOut(text)).toBe(true);
  });

  it.each([
    'stop',
    'Stop.',
    '  sToP !! ',
    '"STOP"',
    'opt-out',
    'Opt  Out',
    '退订。',
    '“退订”',
    '退订 T',
    '【退订】',
  ])('may be dressed with case, spaces and punctuation: %s', (text) => expect(isOptOut(text)).toBe(true));

  it.each([
    '',
    'I cannot stop smiling',
    'Tea please',
    'please do not cancel my order',
    '我想取消昨天的订单，可以吗',
    'RT',
    'N',
    'S T O P the nonsense',
    '谢谢',
  ])('is not read into an ordinary answer: %s', (text) => expect(isOptOut(text)).toBe(false));

  it('is not searched for in a long text', () => {
    expect(isOptOut(`STOP${' '.repeat(10_000)}`)).toBe(false);
  });
});
