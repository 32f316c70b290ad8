import {
  type CompiledTemplate,
  type MessageFacts,
  render,
  sampleFacts,
  smsSegments,
  TemplateRenderError,
} from '@roundtrip/templates';

/** As how many an SMS is charged with these facts; null where it cannot be rendered, which is told as its own problem. */
export function segmentsOf(compiled: CompiledTemplate, facts: MessageFacts, locale: string): number | null {
  try {
    return smsSegments(render(compiled, { locale, facts }).text).segments;
  } catch (error) {
    if (error instanceof TemplateRenderError) return null;
    throw error;
  }
}

/** The same of a made-up customer, in each of its languages. */
export const segmentsOfSamples = (compiled: CompiledTemplate): number[] =>
  Object.keys(compiled.locales).flatMap((locale) => segmentsOf(compiled, sampleFacts(locale), locale) ?? []);
