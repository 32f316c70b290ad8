import { expect, it } from 'vitest';
import { safeNext } from './safe-next';

it('goes back to the page that asked for the login', () => {
  expect(safeNext('/customers?q=li')).toBe('/customers?q=li');
});

it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example'])(
  'goes home instead of to %j',
  (next) => {
    expect(safeNext(next)).toBe('/');
  },
);
