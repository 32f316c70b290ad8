import { helpers } from '../helpers/registry.js';
import { impliedPath } from './check-syntax.js';
import { resolve } from './scope.js';
import {
  argumentsOf,
  calledName,
  isBlock,
  isMustache,
  isPath,
  subexpressions,
  type Call,
  type TemplateStatement,
} from './walk.js';

export interface VariableUse {
  /** From the root of the facts: `customer.name`, `orders.items[].name`. */
  path: string;
  line: number;
}

/** The facts a statement reads, whether to print them or to decide by them. */
export function variablesOf({ node, scope }: TemplateStatement): VariableUse[] {
  if (!isMustache(node) && !isBlock(node)) return [];
  const { line } = node.loc.start;
  const calls: Call[] = [node, ...subexpressions(node)];
  const read = calls.flatMap(argumentsOf).filter(isPath);
  if (isMustache(node) && isVariable(node)) read.push(node.path);
  const paths = [...read.map((path) => resolve(path, scope)), ...calls.map(impliedPath)];
  return paths
    .filter((path): path is string => path !== undefined && path !== '')
    .map((path) => ({ path, line }));
}

/** Whether a mustache prints a fact, rather than what a helper makes of some. */
export function isVariable(
  mustache: hbs.AST.MustacheStatement,
): mustache is hbs.AST.MustacheStatement & { path: hbs.AST.PathExpression } {
  if (mustache.params.length > 0 || mustache.hash || !isPath(mustache.path)) return false;
  const name = calledName(mustache);
  return name === undefined || !helpers.has(name);
}
