import { matchRoutes } from 'react-router';
import { type Role, roleAtLeast } from '../api';
import {
  type FeatureModule,
  type FeatureRoute,
  NAV_GROUPS,
  type NavGroup,
  type SearchProvider,
  type TabGroup,
} from './feature-route';

const modules = Object.values(import.meta.glob<FeatureModule>('../features/*/*.routes.tsx', { eager: true }));

export const featureRoutes: FeatureRoute[] = modules.flatMap((module) => module.routes);

export const searchProviders: SearchProvider[] = modules.flatMap((module) => module.search ?? []);

const paths = featureRoutes.map(({ path }) => ({ path }));

/** Whether a page answers to `to`, so that a figure links only to what exists. */
export const isBuilt = (to: string): boolean => matchRoutes(paths, to) !== null;

export interface NavSection {
  group: NavGroup;
  entries: FeatureRoute[];
}

const order = (route: FeatureRoute): number => route.nav?.order ?? 0;

/** The menu of a role: groups in the loop's order, without empty ones. */
export function navigationFor(role: Role): NavSection[] {
  const visible = featureRoutes.filter((route) => roleAtLeast(role, route.minimumRole));
  return NAV_GROUPS.map((group) => ({
    group,
    entries: visible.filter((route) => route.nav?.group === group).sort((a, b) => order(a) - order(b)),
  })).filter((section) => section.entries.length > 0);
}

/** The tab group the page at `to` belongs to, if any. */
export const tabGroupOf = (to: string): TabGroup | undefined =>
  matchRoutes(
    featureRoutes.map(({ path, tab }) => ({ path, handle: tab })),
    to,
  )?.at(-1)?.route.handle?.group;

/** The tabs of a group that a role may open, in their order. */
export const tabsFor = (group: TabGroup, role: Role): FeatureRoute[] =>
  featureRoutes
    .filter((route) => route.tab?.group === group && roleAtLeast(role, route.minimumRole))
    .sort((a, b) => (a.tab?.order ?? 0) - (b.tab?.order ?? 0));
