import { INTERNAL } from '../helpers/internal.js';
import { helpers } from '../helpers/registry.js';
import { resolve, type Scope } from './scope.js';
import { isVariable } from './variables.js';
import {
  calledName,
  isMustache,
  isPath,
  isSubexpression,
  type Call,
  type TemplateStatement,
} from './walk.js';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Rewrites a source so that what it prints passes through our helpers: `{{customer.name}}` becomes
 * `{{__value "customer.name" customer.name}}`, an argument a helper needs becomes `(__need "path" path)`, and
 * `{{lookup a b}}`, which may find anything, becomes `{{__print (lookup a b)}}`. They note what is missing, account
 * for what is printed, and keep objects out of the text. Lines stay lines.
 */
export function guardValues(source: string, all: readonly TemplateStatement[]): string {
  const offsets = lineOffsets(source);
  const edits = all
    .flatMap(({ node, scope }) => (isMustache(node) ? editsOf(node, scope, source, offsets) : []))
    .sort((a, b) => a.start - b.start);
  let guarded = '';
  let position = 0;
  for (const { start, end, text } of edits) {
    guarded += source.slice(position, start) + text;
    position = end;
  }
  return guarded + source.slice(position);
}

/** What the marketer wrote: undoes {@link guardValues}. */
export function unguarded(source: string): string {
  return source.replace(GUARDED_VALUE, '').replace(GUARDED_ARGUMENT, '$1').replace(GUARDED_FINDING, '$1');
}

const GUARDED_VALUE = new RegExp(`${INTERNAL.value} "[^"]*" `, 'g');
const GUARDED_ARGUMENT = new RegExp(`\\(${INTERNAL.need} "[^"]*" ([^()]+)\\)`, 'g');
const GUARDED_FINDING = new RegExp(`${INTERNAL.print} \\(([^{}]+)\\)(?=\\s*~?\\}\\})`, 'g');

type Offsets = readonly number[];

function editsOf(
  mustache: hbs.AST.MustacheStatement,
  scope: Scope,
  source: string,
  offsets: Offsets,
): Edit[] {
  if (!isVariable(mustache)) {
    const finds = helpers.get(calledName(mustache) ?? '')?.asksForMissing === true;
    return finds ? printEdits(mustache, offsets) : argumentEdits(mustache, scope, source, offsets);
  }
  return [wrap(mustache.path, scope, source, offsets, (path, name) => `${INTERNAL.value} ${name} ${path}`)];
}

function printEdits(mustache: hbs.AST.MustacheStatement, offsets: Offsets): Edit[] {
  const start = offsetOf(mustache.path.loc.start, offsets);
  const ends = [mustache.path, ...mustache.params, ...(mustache.hash ? [mustache.hash] : [])];
  const end = Math.max(...ends.map(({ loc }) => offsetOf(loc.end, offsets)));
  return [
    { start, end: start, text: `${INTERNAL.print} (` },
    { start: end, end, text: ')' },
  ];
}

function argumentEdits(call: Call, scope: Scope, source: string, offsets: Offsets): Edit[] {
  const helper = helpers.get(calledName(call) ?? '');
  if (!helper || helper.asksForMissing) return [];
  return call.params.flatMap((argument) => {
    if (isSubexpression(argument)) return argumentEdits(argument, scope, source, offsets);
    if (!isPath(argument)) return [];
    return [wrap(argument, scope, source, offsets, (path, name) => `(${INTERNAL.need} ${name} ${path})`)];
  });
}

function wrap(
  path: hbs.AST.PathExpression,
  scope: Scope,
  source: string,
  offsets: Offsets,
  write: (path: string, name: string) => string,
): Edit {
  const start = offsetOf(path.loc.start, offsets);
  const end = offsetOf(path.loc.end, offsets);
  const name = (resolve(path, scope) ?? path.original).replace(/["\\\n]/g, ' ');
  return { start, end, text: write(source.slice(start, end), `"${name}"`) };
}

function offsetOf({ line, column }: hbs.AST.Position, offsets: Offsets): number {
  return offsets[line - 1]! + column;
}

function lineOffsets(source: string): Offsets {
  const offsets = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}
