import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { isTyping, matches } from './keys';

interface Shortcut {
  keys: string;
  labelKey: string;
  run: () => void;
}

let active: Shortcut[] = [];
const listeners = new Set<() => void>();

function publish(next: Shortcut[]): void {
  active = next;
  for (const listener of listeners) listener();
}

/** The youngest registration wins, so that a dialog's key comes before the page's. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const shortcut = active.findLast(({ keys }) => matches(event, keys));
  if (!shortcut || (!shortcut.keys.startsWith('mod+') && isTyping(event))) return;
  event.preventDefault();
  shortcut.run();
}

export function startShortcuts(): void {
  window.addEventListener('keydown', onKeyDown);
}

/** Binds a key while the component is on screen (`mod+k`, `/`), and lists it under `?` by `labelKey`. */
export function useShortcut({ keys, labelKey, run, enabled = true }: Shortcut & { enabled?: boolean }): void {
  const runNow = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    const shortcut: Shortcut = { keys, labelKey, run: () => runNow() };
    publish([...active, shortcut]);
    return () => publish(active.filter((each) => each !== shortcut));
  }, [keys, labelKey, enabled]);
}

/** What can be pressed now, for the list under `?`. */
export function useShortcuts(): Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => active,
  );
}
