import type { Fault } from '../../../kernel/errors.js';
import type { Mapping } from './suggest-mapping.js';
import { attributeOf } from './customer-fields.js';
import { type TargetName, targets } from './targets.js';

/** Where in a row each mapped field stands. */
export type BoundMapping = ReadonlyMap<string, number>;

/** Everything wrong with a mapping, all at once; paths begin with `mapping`. Empty when it can be used. */
export function mappingFaults(mapping: Mapping, headers: readonly string[], target: TargetName): Fault[] {
  const entries = Object.entries(mapping);
  return [
    ...entries.flatMap(([field, column], index) => [
      ...(isField(field, target) ? [] : [unknownField(field)]),
      ...(headers.includes(column) ? [] : [unknownColumn(field, column)]),
      ...entries
        .slice(0, index)
        .flatMap(([earlier, used]) => (used === column ? [usedTwice(field, column, earlier)] : [])),
    ]),
    ...unmetNeeds(mapping, target),
  ];
}

/** Column positions of a mapping without faults. */
export function bindMapping(mapping: Mapping, headers: readonly string[]): BoundMapping {
  return new Map(Object.entries(mapping).map(([field, column]) => [field, headers.indexOf(column)]));
}

function isField(field: string, target: TargetName): boolean {
  return (
    Object.hasOwn(targets[target].fields, field) || (target === 'customers' && attributeOf(field) !== null)
  );
}

function unmetNeeds(mapping: Mapping, target: TargetName): Fault[] {
  return targets[target].needs
    .filter((group) => !group.some((field) => Object.hasOwn(mapping, field)))
    .map((group) => ({
      path: ['mapping', group[0]!],
      code: 'mapping-field-missing',
      params: { fields: group.join(', ') },
      message: `No column is mapped to ${group.join(' or ')}.`,
    }));
}

const unknownField = (field: string): Fault => ({
  path: ['mapping', field],
  code: 'mapping-field-unknown',
  params: { field },
  message: `There is no field ${field}.`,
});

const unknownColumn = (field: string, column: string): Fault => ({
  path: ['mapping', field],
  code: 'mapping-column-unknown',
  params: { column },
  message: `The file has no column "${column}".`,
});

const usedTwice = (field: string, column: string, earlier: string): Fault => ({
  path: ['mapping', field],
  code: 'mapping-column-used-twice',
  params: { column, field: earlier },
  message: `Column "${column}" is already mapped to ${earlier}.`,
});
