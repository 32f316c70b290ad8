import type { ComponentType, ReactNode } from 'react';
import type { Role } from '../api';

/** The menu is the loop; `inboxes` holds the built-in mailbox and phone. */
export const NAV_GROUPS = [
  'home',
  'identify',
  'differentiate',
  'interact',
  'customize',
  'learn',
  'inboxes',
  'settings',
] as const;
export type NavGroup = (typeof NAV_GROUPS)[number];

/** Pages that belong together: one entry in the menu, and a bar of tabs on each of them. */
export const TAB_GROUPS = ['value', 'quality', 'templates'] as const;
export type TabGroup = (typeof TAB_GROUPS)[number];

/** One page. A page that isn't built has no route, and so is in no menu and behind no link. */
export interface FeatureRoute {
  /** As react-router writes it: `/customers/:id`. */
  path: string;
  labelKey: string;
  /** Who sees it in the menu and may open it. */
  minimumRole: Role;
  /** The page's module, in a bundle of its own; its default export is the page. */
  load: () => Promise<{ default: ComponentType }>;
  /** Where it stands in the menu; left out for pages one gets to from others. */
  nav?: { group: NavGroup; order: number; icon: ReactNode };
  /** Where it stands among the tabs of its group; `labelKey` where the page is called otherwise in the menu. */
  tab?: { group: TabGroup; order: number; labelKey?: string };
}

export interface SearchHit {
  id: string | number;
  title: string;
  detail?: string;
  to: string;
}

/** What a feature adds to the search on Ctrl/⌘-K: at most a handful of hits for two letters or more. */
export interface SearchProvider {
  key: string;
  labelKey: string;
  search: (text: string, signal: AbortSignal) => Promise<SearchHit[]>;
}

/** What `features/x/x.routes.tsx` exports. */
export interface FeatureModule {
  routes: FeatureRoute[];
  search?: SearchProvider;
}
