import { useSyncExternalStore } from 'react';
import { type ThemeName, applyTokens } from './tokens';

export type ThemeChoice = ThemeName | 'system';

const STORAGE_KEY = 'roundtrip.theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefersStill = matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();

function readChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORAGE_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

let choice = readChoice();

function resolve(): ThemeName {
  if (choice !== 'system') return choice;
  return prefersDark.matches ? 'dark' : 'light';
}

function publish(): void {
  applyTokens(resolve());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function startTheme(): void {
  prefersDark.addEventListener('change', publish);
  prefersStill.addEventListener('change', publish);
  publish();
}

export function setThemeChoice(next: ThemeChoice): void {
  choice = next;
  localStorage.setItem(STORAGE_KEY, next);
  publish();
}

/** The theme on screen, what the user chose, and whether the user asked for less motion. */
export function useTheme(): { name: ThemeName; choice: ThemeChoice; still: boolean } {
  const name = useSyncExternalStore(subscribe, resolve);
  const chosen = useSyncExternalStore(subscribe, () => choice);
  const still = useSyncExternalStore(subscribe, () => prefersStill.matches);
  return { name, choice: chosen, still };
}
