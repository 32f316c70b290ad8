import type { Assembled } from '../partials/assemble.js';
import type { TemplatePart, TemplateProblem } from '../problem.js';
import type { CompiledLocale } from './read-part.js';

/**
 * What was said of an assembled text, told of the lines it was written in; each fault of a partial once, however often
 * it comes. What lacks a partial cannot be rendered.
 */
export function toldWhereWritten<Compiled>(
  { problems: lacking, placeOf }: Assembled,
  part: TemplatePart,
  read: CompiledLocale<Compiled>,
): CompiledLocale<Compiled> {
  const told = read.problems.map((each) =>
    each.part === part && each.line !== undefined ? { ...each, ...placeOf(each.line) } : each,
  );
  const problems = [...lacking.map((each) => ({ ...each, part })), ...once(told)];
  return lacking.length > 0 ? { variables: read.variables, problems } : { ...read, problems };
}

function once(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const seen = new Set<string>();
  return problems.filter((each) => {
    if (each.partial === undefined) return true;
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}
