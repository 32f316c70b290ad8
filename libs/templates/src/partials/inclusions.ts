import { parse } from '../handlebars/parse.js';

/** A place in a source where a partial comes: `{{> footer}}`, or `{{#> frame}} … {{/frame}}` around a body. */
export interface Inclusion {
  /** As written; "(…)" where it is computed. */
  name: string;
  start: number;
  end: number;
  /** From 1, within the source. */
  line: number;
  hasArguments: boolean;
  /** What stands between the two ends of a block. */
  body?: { start: number; end: number; line: number };
}

type Statement = (hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) & { program?: hbs.AST.Program };

/** Stands in a frame for what the frame encloses. */
export const BODY = '@partial-block';

/**
 * The inclusions of a source in reading order, those in conditional blocks too, those in the body of another one not.
 * A source that cannot be read has none: what is wrong with it is told when it is compiled. Line breaks must be `\n`.
 */
export function inclusionsOf(source: string): Inclusion[] {
  if (!/\{\{~?#?\s*>/.test(source)) return [];
  const parsed = parse(source);
  if ('problem' in parsed) return [];
  const starts = lineStarts(source);
  const at = ({ line, column }: hbs.AST.Position): number => starts[line - 1]! + column;
  return found(parsed.ast).map((statement) => inclusion(statement, source, at));
}

/** The names of the partials a source itself includes, in bodies of others too; each once. */
export function partialsNamed(source: string): string[] {
  const text = source.replace(/\r\n?/g, '\n');
  const names = inclusionsOf(text).flatMap(({ name, body }) => [
    ...(name === BODY ? [] : [name]),
    ...(body ? partialsNamed(text.slice(body.start, body.end)) : []),
  ]);
  return [...new Set(names)];
}

function found(program: hbs.AST.Program): Statement[] {
  return program.body.flatMap((node): Statement[] => {
    if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') return [node as Statement];
    if (node.type !== 'BlockStatement') return [];
    const { program: inside, inverse } = node as Partial<hbs.AST.BlockStatement>;
    return [...(inside ? found(inside) : []), ...(inverse ? found(inverse) : [])];
  });
}

function inclusion(
  { name, params, hash, program, loc }: Statement,
  source: string,
  at: (position: hbs.AST.Position) => number,
): Inclusion {
  const [start, end] = [at(loc.start), at(loc.end)];
  return {
    name: name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : '(…)',
    start,
    end,
    line: loc.start.line,
    hasArguments: params.length > 0 || Boolean(hash),
    ...(program ? { body: bodyOf(source, start, end, loc.start.line) } : {}),
  };
}

function bodyOf(source: string, start: number, end: number, firstLine: number): Inclusion['body'] {
  const from = source.indexOf('}}', start) + 2;
  const to = source.lastIndexOf('{{', end - 1);
  return { start: from, end: to, line: firstLine + source.slice(start, from).split('\n').length - 1 };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
