import Handlebars from 'handlebars';
import { SOURCE_LIMITS } from '../limits.js';
import { problem, type TemplateProblem } from '../problem.js';

export type Ast = hbs.AST.Program;

/** The syntax tree of a source, or why there is none (without locale and part). */
export function parse(source: string): { ast: Ast } | { problem: TemplateProblem } {
  try {
    return { ast: Handlebars.parse(source) };
  } catch (error) {
    return { problem: explain(error) };
  }
}

function explain(error: unknown): TemplateProblem {
  if (error instanceof RangeError) {
    return problem('nested-too-deeply', { params: { limit: SOURCE_LIMITS.depth } });
  }
  const message = error instanceof Error ? error.message : String(error);
  const line = /on line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+$/.exec(message)?.[1];
  // The parser prints the line, an arrow below it, and a list of token names nobody wants to read.
  const [first = '', excerpt] = message.split('\n');
  return problem('syntax-error', {
    ...(line === undefined ? {} : { line: Number(line) }),
    params: { near: excerpt ?? first },
  });
}
