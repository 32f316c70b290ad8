import { describe, expect, it } from 'vitest';
import { sampleFacts } from './sample-facts.js';
import { isCatalogued, variableCatalogue } from './variable-catalogue.js';

/** Every path of an object that leads to a leaf, except the workspace's own attributes. */
function leaves(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = prefix + key;
    if (path === 'customer.attributes') return [];
    return inner !== null && typeof inner === 'object' ? leaves(inner, `${path}.`) : [path];
  });
}

describe('the variable catalogue', () => {
  it('offers every fact of a sample message', () => {
    const offered = variableCatalogue.map(({ path }) => path);
    expect(offered).toEqual(expect.arrayContaining(leaves(sampleFacts('zh-CN'))));
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('labels each variable in both languages and shows a sample of it', () => {
    for (const { path, label, sample } of variableCatalogue) {
      expect(label['zh-CN'], path).not.toBe('');
      expect(label.en, path).not.toBe('');
      if (path !== 'brand.logo_url') expect(sample.en, path).not.toBe('');
    }
  });

  it('knows its paths, their parents and a workspace’s own attributes, and nothing else', () => {
    expect(['offer', 'offer.code', 'customer.attributes.shoe_size'].every(isCatalogued)).toBe(true);
    expect(['ofer.code', 'customer.firstname', 'customer.attributesx'].some(isCatalogued)).toBe(false);
  });

  it('gives samples that are plain JSON', () => {
    const facts = sampleFacts('en');
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});
