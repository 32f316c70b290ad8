import { describe, expect, it } from 'vitest';
import { isTheAdmins } from '../../apps/api/src/http/admin-spa.js';
import { allRoutes } from './routes.js';

describe('an address the api answers', () => {
  it.each(allRoutes().map(({ pattern }) => pattern))(
    '%s is never taken for a page of the admin',
    (pattern) => {
      expect(isTheAdmins(pattern)).toBe(false);
    },
  );
});
