import type { TemplateProblem } from '../problem.js';
import { checkStatement } from './check-syntax.js';
import { guardValues } from './guard-values.js';
import { parse, tooDeep } from './parse.js';
import { variablesOf, type VariableUse } from './variables.js';
import { statements, TooDeep } from './walk.js';

export interface Analysis {
  /** The source with its values guarded; absent when it cannot even be read. */
  guarded?: string;
  variables: VariableUse[];
  /** Without locale and part. */
  problems: TemplateProblem[];
}

/** Everything that can be said of one Handlebars source without running it. Line breaks must be `\n`. */
export function analyse(source: string): Analysis {
  const parsed = parse(source);
  if ('problem' in parsed) return { variables: [], problems: [parsed.problem] };
  try {
    const all = [...statements(parsed.ast)];
    const problems = all.flatMap(checkStatement);
    const variables = all.flatMap(variablesOf);
    return { guarded: guardValues(source, all), variables, problems };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { variables: [], problems: [tooDeep()] };
  }
}
