import { helpers } from '../helpers/registry.js';
import { OWN_ADDRESSES } from '../helpers/urls.js';
import { problem, type ProblemCode, type TemplateProblem } from '../problem.js';
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

/** Own properties of a prototype object, and what leads to one. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const LOOP_VARIABLES: ReadonlySet<string> = new Set(['root', 'index', 'key', 'first', 'last']);

/** What a statement must not do, or does wrongly. All at once; without locale and part. */
export function checkStatement({ node }: TemplateStatement): TemplateProblem[] {
  const { line } = node.loc.start;
  if (isMustache(node)) return [...checkMustache(node), ...checkArguments(node)];
  if (isBlock(node)) return [...checkCall(node, 'block'), ...checkArguments(node)];
  if (node.type.startsWith('Decorator')) return [problem('decorator-not-allowed', { line })];
  const { name } = node as hbs.AST.PartialStatement;
  return [problem('partial-not-allowed', { line, params: { name: isPath(name) ? name.original : '(…)' } })];
}

function checkMustache(mustache: hbs.AST.MustacheStatement): TemplateProblem[] {
  const path = writtenPath(mustache.path);
  const unescaped = mustache.escaped
    ? []
    : [problem('unescaped-output', { line: mustache.loc.start.line, params: { path } })];
  if (!isPath(mustache.path)) return [...unescaped, fault('forbidden-path', mustache, { path })];
  const name = calledName(mustache);
  const isVariable = mustache.params.length === 0 && !mustache.hash && !(name && helpers.has(name));
  return [...unescaped, ...(isVariable ? checkPath(mustache.path) : checkCall(mustache, 'value'))];
}

function checkArguments(call: Call): TemplateProblem[] {
  const inner = [...subexpressions(call)];
  const paths = [call, ...inner].flatMap(argumentsOf).filter(isPath);
  return [...inner.flatMap((each) => checkCall(each, 'value')), ...paths.flatMap(checkPath)];
}

function checkCall(call: Call, place: 'value' | 'block'): TemplateProblem[] {
  const name = writtenPath(call.path);
  const called = calledName(call);
  const helper = called === undefined ? undefined : helpers.get(called);
  if (!helper) return [fault('unknown-helper', call, { name })];
  if (helper.kind !== place) {
    const { signature } = helper;
    return [fault(place === 'value' ? 'block-expected' : 'block-not-allowed', call, { name, signature })];
  }
  const [min, max] = helper.args;
  const fits = call.params.length >= min && call.params.length <= max;
  return fits ? [] : [fault('wrong-arguments', call, { name, signature: helper.signature })];
}

function checkPath(path: hbs.AST.PathExpression): TemplateProblem[] {
  const unknownData = path.data && !LOOP_VARIABLES.has(path.parts[0] ?? '');
  const allowed = !unknownData && !path.parts.some((part) => FORBIDDEN_KEYS.has(part));
  return allowed ? [] : [fault('forbidden-path', path, { path: writtenPath(path) })];
}

function fault(code: ProblemCode, node: hbs.AST.Node, params: Record<string, string>): TemplateProblem {
  return problem(code, { line: node.loc.start.line, params });
}

function writtenPath(node: hbs.AST.Expression): string {
  return String((node as hbs.AST.PathExpression).original ?? '');
}

/** The path a helper reads by itself, such as `survey.url` for `{{survey_url}}`. */
export function impliedPath(call: Call): string | undefined {
  const name = calledName(call);
  if (name === 'salutation' && call.params.length === 0) return 'customer';
  return name !== undefined && Object.hasOwn(OWN_ADDRESSES, name) ? OWN_ADDRESSES[name] : undefined;
}
