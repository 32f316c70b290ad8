import { describe, expect, it } from 'vitest';
import { compileSms, errorsOf } from '../testing.js';
import { helperCatalogue, helpers } from './registry.js';

describe('the helper catalogue', () => {
  it('shows how each helper is written, and written so it compiles', async () => {
    expect(helperCatalogue).toHaveLength(helpers.size);
    for (const { name, signature } of helperCatalogue) {
      expect(signature, name).toContain(name);
      expect(errorsOf(await compileSms(signature)), signature).toEqual([]);
    }
  });
});
