type Mapping = Record<string, string>;

/** A field belongs to one column: choosing it for another one takes it from where it was. */
export function mapped(mapping: Mapping, column: string, field: string | null): Mapping {
  const others = Object.entries(mapping).filter(([name, used]) => used !== column && name !== field);
  return Object.fromEntries(field === null ? others : [...others, [field, column]]);
}
