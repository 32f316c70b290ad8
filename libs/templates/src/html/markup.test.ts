import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities, escapeHtml } from './entities.js';
import { attributes, markup } from './markup.js';

const pieces = (source: string) =>
  [...markup(source)].map(
    (piece) => `${piece.kind}:${'name' in piece ? piece.name : source.slice(piece.start, piece.end)}`,
  );

describe('walking markup', () => {
  it('gives tags and texts in order and leaves out comments and declarations', () => {
    expect(pieces('<!doctype html><A href="x">hi<!-- <b> --><br/></a>!')).toEqual([
      'open:a',
      'text:hi',
      'open:br',
      'close:a',
      'text:!',
    ]);
  });

  it('does not end a tag inside a quoted value', () => {
    expect(pieces('<a title="a > b">x</a>')).toEqual(['open:a', 'text:x', 'close:a']);
  });

  it.each(['<', '<<', '< a', '<a', '<a b="', '<!--', '</', 'a < b > c'])('survives %s', (source) => {
    expect(() => pieces(source)).not.toThrow();
  });

  it('covers a source without comments from end to end, whatever it is', () => {
    const parts = fc.constantFrom('<a href="x">', '</a>', '<', '>', '"', "'", 'text', '<br/>', '=', ' ');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (chosen) => {
        const source = chosen.join('');
        expect([...markup(source)].map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
      }),
    );
  });

  it('takes linear time over broken tags', () => {
    const started = performance.now();
    pieces('<a "'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the attributes of a tag', () => {
  it('are found quoted, bare and empty, with their places', () => {
    const source = `<a HREF="x y" title='"' data-n=1 hidden class="">`;
    const [tag] = markup(source);
    const all = attributes(source, tag as Parameters<typeof attributes>[1]);
    expect(all.map(({ name, value }) => [name, value])).toEqual([
      ['href', 'x y'],
      ['title', '"'],
      ['data-n', '1'],
      ['hidden', ''],
      ['class', ''],
    ]);
    expect(source.slice(all[0]!.start, all[0]!.end)).toBe('x y');
    expect(source.slice(all[2]!.start, all[2]!.end)).toBe('1');
  });
});

describe('entities', () => {
  it('are decoded where they stand for a character', () => {
    expect(decodeEntities('a&amp;b&#x3D;c&#39;&quot;&nbsp;&unknown;&#x110000;&amp')).toBe(
      'a&b=c\'"\u00a0&unknown;&#x110000;&amp',
    );
  });

  it('undo escaping', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeEntities(escapeHtml(text)) === text));
  });
});
