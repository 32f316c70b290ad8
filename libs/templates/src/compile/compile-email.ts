import type { CompiledEmail } from '../compiled.js';
import { parse } from '../handlebars/parse.js';
import { problem, type ProblemCode, type TemplateProblem } from '../problem.js';
import type { EmailContent, MessagePurpose } from '../source.js';
import { finishHtml } from './email-html.js';
import { rewriteLinks, type LinkedHtml } from './email-links.js';
import { checkInboxLines, checkLayout } from './email-rules.js';
import { mjmlToHtml } from './mjml-to-html.js';
import { readPart, type CompiledLocale, type PartReading } from './read-part.js';
import { Shield } from './shield.js';
import { textOfHtml } from './text-part.js';

/** Compiles one language of an e-mail; without a result where an error keeps it from being rendered. */
export async function compileEmail(
  content: EmailContent,
  locale: string,
  purpose: MessagePurpose,
): Promise<CompiledLocale<CompiledEmail>> {
  const subject = readPart('subject', content.subject);
  const preheader = readPart('preheader', content.preheader);
  const layout = await compileLayout(content, purpose);
  const parts = [subject, preheader, layout];
  const read = {
    variables: parts.flatMap(({ variables }) => variables),
    problems: [...checkInboxLines(content), ...parts.flatMap(({ problems }) => problems)],
  };
  if (!layout.parts || !parts.every(({ isSound }) => isSound)) return read;
  const inbox = { subject: subject.guarded!, preheader: preheader.guarded! };
  const html = finishHtml(layout.parts.html, { ...inbox, locale });
  return { ...read, compiled: { ...inbox, ...layout.parts, html } };
}

interface CompiledLayout extends PartReading {
  parts?: Pick<CompiledEmail, 'html' | 'text' | 'links'>;
}

async function compileLayout(content: EmailContent, purpose: MessagePurpose): Promise<CompiledLayout> {
  const reading = readPart('mjml', content.mjml);
  if (reading.guarded === undefined) return reading;

  const shield = new Shield();
  const mjml = await mjmlToHtml(shield.cover(reading.guarded), shield);
  if (mjml.html === undefined) return withProblems(reading, mjml.problems);

  const linked = rewriteLinks(mjml.html, shield);
  const bodies = makeBodies(linked, shield);
  const duties = checkLayout({
    purpose,
    html: mjml.html,
    targets: linked.targets,
    variables: new Set(reading.variables),
  });
  const found = withProblems(reading, [...mjml.problems, ...linked.problems, ...bodies.problems, ...duties]);
  if (bodies.problems.length > 0) return found;
  return { ...found, parts: { html: bodies.html, text: bodies.text, links: linked.links } };
}

const TOO_DEEP = { params: { detail: 'nested too deeply' } };

interface Bodies {
  html: string;
  text: string;
  problems: TemplateProblem[];
}

/** Takes the shield away. Where MJML or the text part left out one end of a block, half a block remains. */
function makeBodies(linked: LinkedHtml, shield: Shield): Bodies {
  const html = shield.uncover(linked.html);
  const converted = textOfHtml(linked.html);
  if (converted === undefined) return { html, text: '', problems: [problem('text-part-failed', TOO_DEEP)] };
  const text = shield.uncover(converted, 'text');
  const problems = [...halfBlocks(html, 'mjml-failed'), ...halfBlocks(text, 'text-part-failed')];
  return { html, text, problems };
}

function halfBlocks(source: string, code: ProblemCode): TemplateProblem[] {
  const parsed = parse(source);
  return 'problem' in parsed ? [problem(code, { params: { detail: parsed.problem.message } })] : [];
}

function withProblems(reading: PartReading, problems: readonly TemplateProblem[]): PartReading {
  const inLayout = problems.map((each): TemplateProblem => ({ ...each, part: 'mjml' }));
  return { ...reading, problems: [...reading.problems, ...inLayout] };
}
