import { describe, expect, it } from 'vitest';
import { withKeys } from './topic-key';

const name = (en: string) => ({ 'zh-CN': '主题', en });

describe('the key of a topic', () => {
  it('stays what it is, whatever the topic is called now', () => {
    expect(withKeys([{ key: 'new', name: name('Novelties') }])).toEqual([
      { key: 'new', name: name('Novelties') },
    ]);
  });

  it('is made of the English name of a new one, and is nobody else’s', () => {
    const drafts = [
      { name: name('New products & teas!') },
      { name: name('茶') },
      { name: name('new products, teas') },
      { key: 'topic', name: name('x') },
    ];
    expect(withKeys(drafts).map(({ key }) => key)).toEqual([
      'new-products-teas',
      'topic-2',
      'new-products-teas-2',
      'topic',
    ]);
  });
});
