const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** `mod+k` as the caps of this keyboard: ⌘ K on a Mac, Ctrl K elsewhere. */
export function keyCaps(keys: string): string[] {
  const caps: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    shift: isMac ? '⇧' : 'Shift',
    escape: 'Esc',
  };
  return keys.split('+').map((key) => caps[key] ?? key.toUpperCase());
}

/**
 * Whether the event is the shortcut. Shift counts only where it is asked for (`mod+shift+z`): `?` needs it on some
 * keyboards and not on others.
 */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const wantsMod = parts.includes('mod');
  const hasMod = isMac ? event.metaKey : event.ctrlKey;
  const lacksShift = parts.includes('shift') && !event.shiftKey;
  return hasMod === wantsMod && !lacksShift && !event.altKey && event.key.toLowerCase() === parts.at(-1);
}

/** Plain keys belong to whoever is typing. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  return !!target?.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]');
}
