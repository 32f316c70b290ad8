import Handlebars from 'handlebars';
import { SOURCE_LIMITS } from '../limits.js';
import { problem, type TemplateProblem } from '../problem.js';
import { mustaches } from './mustaches.js';

/** The parser's time grows with the square of what is open, and worse; long `else if` chains must still pass. */
const OPEN_AT_ONCE = 200;

/** The syntax tree of a source, or why there is none (without locale and part). */
export function parse(source: string): { ast: hbs.AST.Program } | { problem: TemplateProblem } {
  if (openAtOnce(source) > OPEN_AT_ONCE) return { problem: tooDeep() };
  try {
    return { ast: Handlebars.parse(source) };
  } catch (error) {
    return { problem: explain(error) };
  }
}

/** At most so many blocks, links of `else` chains and parentheses are open in one place; malformed ones too. */
function openAtOnce(source: string): number {
  const blocks: number[] = [];
  let most = 0;
  let chained = 0;
  for (const { start, end } of mustaches(source)) {
    const mustache = source.slice(start, end);
    if (/^\{\{\{?\{?~?\s*(#|\^(?!\s*~?\}))/.test(mustache)) {
      blocks.push(chained);
    } else if (/^\{\{~?\//.test(mustache)) {
      chained = blocks.pop() ?? 0;
    } else if (/^\{\{~?\s*else\b/.test(mustache)) {
      chained += 1;
    }
    most = Math.max(most, blocks.length + chained + openParentheses(mustache));
  }
  return most;
}

function openParentheses(mustache: string): number {
  let open = 0;
  let most = 0;
  for (const character of mustache) {
    if (character === '(') most = Math.max(most, (open += 1));
    else if (character === ')') open -= 1;
  }
  return most;
}

/** Without locale and part. */
export function tooDeep(): TemplateProblem {
  return problem('nested-too-deeply', { params: { limit: SOURCE_LIMITS.depth } });
}

function explain(error: unknown): TemplateProblem {
  if (error instanceof RangeError) return tooDeep();
  const message = error instanceof Error ? error.message : String(error);
  const line = /on line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+$/.exec(message)?.[1];
  // The parser prints the line, an arrow below it, and a list of token names nobody wants to read.
  const [first = '', excerpt] = message.split('\n');
  return problem('syntax-error', {
    ...(line === undefined ? {} : { line: Number(line) }),
    params: { near: excerpt ?? first },
  });
}
