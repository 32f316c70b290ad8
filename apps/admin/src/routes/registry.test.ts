import { describe, expect, it } from 'vitest';
import { NAV_GROUPS, TAB_GROUPS } from './feature-route';
import { featureRoutes, isBuilt, navigationFor, tabGroupOf, tabsFor } from './registry';

const menuOf = (role: Parameters<typeof navigationFor>[0]): string[] =>
  navigationFor(role).flatMap(({ entries }) => entries.map(({ path }) => path));

describe('the routes of the features', () => {
  it('have paths of their own', () => {
    const paths = featureRoutes.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('stand in the menu only without parameters, for a menu entry is a link', () => {
    expect(featureRoutes.filter(({ path, nav }) => nav && path.includes(':'))).toEqual([]);
  });

  it('are linked to only where they exist', () => {
    expect(isBuilt('/?from=somewhere')).toBe(true);
    expect(isBuilt('/a-page/nobody-has-built')).toBe(false);
  });
});

describe('the menu', () => {
  it('begins at home and follows the loop', () => {
    const groups = navigationFor('owner').map(({ group }) => group);
    expect(groups[0]).toBe('home');
    expect(groups).toEqual(NAV_GROUPS.filter((group) => groups.includes(group)));
  });

  it('offers a higher role everything a lower one has', () => {
    expect(menuOf('marketer')).toEqual(expect.arrayContaining(menuOf('analyst')));
    expect(menuOf('owner')).toEqual(expect.arrayContaining(menuOf('marketer')));
  });
});

describe.each(TAB_GROUPS)('the tabs of %s', (group) => {
  const tabs = tabsFor(group, 'owner');

  it('are links, so they have no parameters, and lead to pages of the same group', () => {
    expect(tabs.filter(({ path }) => path.includes(':'))).toEqual([]);
    expect(tabs.map(({ path }) => tabGroupOf(path))).toEqual(tabs.map(() => group));
  });

  it('have places of their own', () => {
    const places = tabs.map(({ tab }) => tab?.order);
    expect(new Set(places).size).toBe(tabs.length);
  });

  it('stand in the menu as one entry, which the addresses of the others begin with', () => {
    const entries = tabs.filter(({ nav }) => nav).map(({ path }) => path);
    expect(entries).toHaveLength(Math.min(1, tabs.length));
    expect(tabs.filter(({ path }) => !entries.some((entry) => path.startsWith(entry)))).toEqual([]);
  });
});

describe('a page outside the tab groups', () => {
  it('has no tabs', () => {
    expect([tabGroupOf('/'), tabGroupOf('/a-page/nobody-has-built')]).toEqual([undefined, undefined]);
  });
});
