import { SOURCE_LIMITS } from '../limits.js';
import { enter, rootScope, type Scope } from './scope.js';

/** A statement of a template, with the scope its paths are read in. Plain text and comments are left out. */
export type TemplateStatement = { node: TemplateNode; scope: Scope };

type TemplateNode =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.PartialBlockStatement
  | hbs.AST.Decorator
  | hbs.AST.DecoratorBlock;

/** Something that is called with arguments. */
export type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** Thrown by the walk at a depth no message needs. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/** All statements of a program in reading order, those inside blocks included. */
export function* statements(
  program: hbs.AST.Program,
  scope: Scope = rootScope,
  depth = 0,
): Generator<TemplateStatement> {
  if (depth > SOURCE_LIMITS.depth) throw new TooDeep();
  for (const node of program.body) {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue;
    yield { node: node as TemplateNode, scope };
    if (node.type !== 'BlockStatement') continue;
    const block = node as hbs.AST.BlockStatement;
    // Both are absent where the block has no such part, whatever the types say.
    if (block.program) yield* statements(block.program, enter(scope, block), depth + 1);
    // `else if` nests in the tree but not for the reader.
    const isChained = (block.inverse as { chained?: boolean } | undefined)?.chained === true;
    if (block.inverse) yield* statements(block.inverse, scope, isChained ? depth : depth + 1);
  }
}

/** The sub-expressions among the arguments of a call, nested ones included. */
export function* subexpressions(call: Call, depth = 0): Generator<hbs.AST.SubExpression> {
  if (depth > SOURCE_LIMITS.depth) throw new TooDeep();
  for (const argument of argumentsOf(call)) {
    if (!isSubexpression(argument)) continue;
    yield argument;
    yield* subexpressions(argument, depth + 1);
  }
}

/** Positional and named arguments. */
export function argumentsOf(call: Call): hbs.AST.Expression[] {
  return [...call.params, ...(call.hash?.pairs ?? []).map((pair) => pair.value)];
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isSubexpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

/** The name of the helper a call would call: a single word. Undefined for a path into the facts. */
export function calledName(call: Call): string | undefined {
  if (!isPath(call.path)) return undefined;
  const { data, depth, parts, original } = call.path;
  return !data && depth === 0 && parts.length === 1 && !/^(\.|this\b)/.test(original) ? parts[0] : undefined;
}
