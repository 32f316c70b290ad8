import { describe, expect, it } from 'vitest';
import { blankDraft } from './definition';
import { graphOf } from './one-message';
import { readExported } from './read-exported';

const definition = graphOf(blankDraft().definition);

describe('a file with a campaign', () => {
  it('is read as it was exported', () => {
    const text = JSON.stringify({ name: ' Welcome ', definition });
    expect(readExported(text, 'x.json')).toEqual({ name: 'Welcome', definition });
  });

  it('may hold the definition alone, and is then named after the file', () => {
    expect(readExported(JSON.stringify(definition), 'Winter sale.JSON')).toEqual({
      name: 'Winter sale',
      definition,
    });
  });

  it.each([
    ['{', 'notJson'],
    ['[1]', 'noDefinition'],
    ['{"definition":{"steps":{}}}', 'noDefinition'],
    ['null', 'noDefinition'],
  ])('that holds %s is refused', (text, why) => {
    expect(readExported(text, 'x.json')).toBe(why);
  });
});
