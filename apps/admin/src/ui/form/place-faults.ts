import type { Fault } from '../../api/problem';

export type FieldName = (string | number)[];

interface Placed {
  /** Fields of the form with the faults found in or under them. */
  fields: { name: FieldName; faults: Fault[] }[];
  /** Faults of something the form has no field for. */
  rest: Fault[];
}

const isUnder = (path: FieldName, name: FieldName): boolean =>
  name.length > 0 && name.every((part, index) => String(part) === String(path[index]));

/** Gives each fault to the deepest field its path leads into: `['rule', 'all', 0]` lands on the field `rule`. */
export function placeFaults(faults: Fault[], names: FieldName[]): Placed {
  const placed = new Map<FieldName, Fault[]>();
  const rest: Fault[] = [];
  const deepestFirst = [...names].sort((a, b) => b.length - a.length);
  for (const fault of faults) {
    const name = deepestFirst.find((each) => isUnder(fault.path, each));
    if (name) placed.set(name, [...(placed.get(name) ?? []), fault]);
    else rest.push(fault);
  }
  return { fields: [...placed].map(([name, found]) => ({ name, faults: found })), rest };
}
