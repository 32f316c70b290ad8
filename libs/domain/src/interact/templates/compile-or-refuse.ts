import {
  type Compilation,
  compileTemplate,
  isSendable,
  type TemplateProblem,
  type TemplateSource,
} from '@roundtrip/templates';
import { type Fault, invalid } from '../../kernel/errors.js';

/**
 * The compiled form of a template that can be sent, with the partials that came in.
 * @throws DomainError `input-invalid` with a fault for every error, at the language and part it stands in
 */
export async function compileOrRefuse(source: TemplateSource): Promise<Omit<Compilation, 'problems'>> {
  const { compiled, partials, problems } = await compileTemplate(source);
  if (isSendable(problems)) return { compiled, partials };
  throw invalid(problems.filter(({ severity }) => severity === 'error').map(toFault));
}

function toFault({ code, locale, part, line, partial, params, message }: TemplateProblem): Fault {
  const path = ['content', locale, part].filter((step) => step !== undefined);
  const where = { ...(line === undefined ? {} : { line }), ...(partial === undefined ? {} : { partial }) };
  return { path, code, params: { ...params, ...where }, message };
}
