import { isCatalogued } from '../facts/variable-catalogue.js';
import { analyse } from '../handlebars/analyse.js';
import type { VariableUse } from '../handlebars/variables.js';
import { SOURCE_LIMITS } from '../limits.js';
import { problem, type TemplatePart, type TemplateProblem } from '../problem.js';
import { withoutTokenCharacters } from './shield.js';

/** One source of a template, read. */
export interface PartReading {
  /** Ready to be compiled further; absent when the source cannot even be read. */
  guarded?: string;
  /** Whether it may be rendered. What may not is still compiled as far as it goes, to find all problems at once. */
  isSound: boolean;
  /** Paths of the facts it reads. */
  variables: string[];
  /** Without locale. */
  problems: TemplateProblem[];
}

/** One language of a template, compiled as far as its problems let it. */
export interface CompiledLocale<Compiled> {
  compiled?: Compiled;
  variables: string[];
  /** Without locale. */
  problems: TemplateProblem[];
}

/** Reads one part: its size, its Handlebars, its variables. */
export function readPart(part: TemplatePart, written: string): PartReading {
  const limit = SOURCE_LIMITS[part];
  if (written.length > limit) {
    const params = { length: written.length, limit };
    return { isSound: false, variables: [], problems: [problem('source-too-large', { part, params })] };
  }
  const source = withoutTokenCharacters(written).replace(/\r\n?/g, '\n');
  const { guarded, variables, problems } = analyse(source);
  return {
    ...(guarded === undefined ? {} : { guarded }),
    isSound: problems.length === 0,
    variables: variables.map(({ path }) => path),
    problems: [...problems, ...unknownVariables(variables)].map((each) => ({ ...each, part })),
  };
}

/** Each once, where it is first used; of a list that is not known, the list and not each field of its elements. */
function unknownVariables(uses: readonly VariableUse[]): TemplateProblem[] {
  const firstUse = new Map<string, number>();
  for (const { path, line } of uses) {
    const [known = ''] = path.split('[]');
    if (!isCatalogued(known) && !firstUse.has(known)) firstUse.set(known, line);
  }
  return [...firstUse].map(([path, line]) => problem('unknown-variable', { line, params: { path } }));
}
