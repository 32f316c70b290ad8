import type { Fault } from './errors.js';

/** A place in a value; its path is written out only where there is a fault, since a value may be nested very deeply. */
interface Place {
  value: unknown;
  key?: string | number;
  parent?: Place;
}

const MOST_FAULTS = 100;

/** Whether the database can hold a text: it cannot hold NUL, nor half of a character. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** A fault for each text in a value, name or content, that the database cannot hold; a hundred of them at most. */
export function textFaults(value: unknown): Fault[] {
  const faults: Fault[] = [];
  const open: Place[] = [{ value }];
  for (let place = open.pop(); place && faults.length < MOST_FAULTS; place = open.pop()) {
    const { value, key } = place;
    const texts = [value, key].filter((text) => typeof text === 'string');
    if (!texts.every(isStorable)) faults.push(faultAt(place));
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, part] of Object.entries(value))
      open.push({ value: part, key: Array.isArray(value) ? Number(name) : name, parent: place });
  }
  return faults;
}

function faultAt(place: Place): Fault {
  const path: Fault['path'] = [];
  for (let at: Place | undefined = place; at?.key !== undefined; at = at.parent) path.push(at.key);
  return { path: path.reverse(), code: 'not-text', message: 'There are characters in it that are no text.' };
}
