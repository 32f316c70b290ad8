/** What can be undone and redone. `tag` names the edit the present came from. */
export interface History<T> {
  past: T[];
  present: T;
  future: T[];
  tag: string | null;
}

const LONGEST = 200;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], tag: null };
}

/** Goes on to `next`. Edits of the same tag in a row, the letters of a word, are undone as one. */
export function changed<T>(history: History<T>, next: T, tag: string | null = null): History<T> {
  const { past, present } = history;
  if (next === present) return history;
  const isSameEdit = tag !== null && tag === history.tag;
  return { past: isSameEdit ? past : [...past, present].slice(-LONGEST), present: next, future: [], tag };
}

export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], tag: null };
}

export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  if (after === undefined) return history;
  return { past: [...past, present], present: after, future: rest, tag: null };
}
