import {
  compileTemplate,
  type CompiledTemplate,
  isSendable,
  type TemplateProblem,
} from '@roundtrip/templates';
import { type Fault, invalid } from '../../kernel/errors.js';
import type { TemplateSourceInput } from './template.schema.js';

/**
 * The compiled form of a template that can be sent.
 * @throws DomainError `input-invalid` with a fault for every error, at the language and part it stands in
 */
export async function compileOrRefuse(source: TemplateSourceInput): Promise<CompiledTemplate> {
  const { compiled, problems } = await compileTemplate(source);
  if (isSendable(problems)) return compiled;
  throw invalid(problems.filter(({ severity }) => severity === 'error').map(toFault));
}

function toFault({ code, locale, part, line, params, message }: TemplateProblem): Fault {
  const path = ['content', locale, part].filter((step) => step !== undefined);
  return { path, code, params: { ...params, ...(line === undefined ? {} : { line }) }, message };
}
