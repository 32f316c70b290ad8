import { problem, type TemplateProblem } from '../problem.js';
import { structureMjml } from './mjml-structure.js';
import { hasToken, type Shield } from './shield.js';

export interface MjmlResult {
  /** Still shielded; absent where the layout cannot be read. */
  html?: string;
  problems: TemplateProblem[];
}

/** Compiles a shielded layout. Problems come without locale, with lines of the marketer's source. */
export async function mjmlToHtml(covered: string, shield: Shield): Promise<MjmlResult> {
  const { mjml, problems } = structureMjml(covered, shield);
  const compiled = await compile(mjml, shield);
  const all = [...problems, ...compiled.problems].map((each) =>
    each.line === undefined ? each : { ...each, line: shield.lineOf(covered, each.line) },
  );
  return { ...compiled, problems: all };
}

async function compile(mjml: string, shield: Shield): Promise<MjmlResult> {
  try {
    // Loaded with the first layout: it takes 60 MB and 0.4 s that a process which compiles none need not spend.
    const { default: mjml2html } = await import('mjml');
    // No fonts: a mail that fetches one from a public server tells that server who reads it.
    const options = { validationLevel: 'soft', fonts: {}, ignoreIncludes: true, keepComments: true } as const;
    const { html, errors } = await mjml2html(mjml, options);
    return { html: trimLines(html), problems: errors.flatMap((error) => explain(error, shield)) };
  } catch (error) {
    const detail = error instanceof RangeError ? 'nested too deeply' : String((error as Error).message);
    return { problems: [problem('mjml-failed', { params: { detail: shield.written(detail) } })] };
  }
}

function explain(
  error: { line: number; message: string; tagName: string },
  shield: Shield,
): TemplateProblem[] {
  const { line, message, tagName: tag } = error;
  const detail = shield.written(message).trim();
  if (message.includes("doesn't exist")) return [problem('mjml-unknown-element', { line, params: { tag } })];
  if (message.includes('cannot be used inside')) {
    return [problem('mjml-misplaced-element', { line, params: { detail } })];
  }
  if (!hasToken(message)) return [problem('mjml-attribute', { line, params: { tag, detail } })];
  // MJML passes a colour on as it is, so a variable may stand for one. With a size it computes.
  return message.includes('type Color')
    ? []
    : [problem('variable-in-size', { line, params: { tag, detail } })];
}

/** MJML indents by the depth of its tables, which makes a third of the bytes. Preformatted text stays. */
function trimLines(html: string): string {
  if (/<pre\b|white-space:\s*pre/i.test(html)) return html;
  return html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
