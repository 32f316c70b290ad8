import { compileTemplate, type Facts, render, TemplateRenderError } from '@roundtrip/templates';
import { z } from 'zod';
import type { Fault } from '../../kernel/errors.js';

export const TASK_LOCALES = ['zh-CN', 'en'] as const;

const text = (longest: number) =>
  z.strictObject({
    'zh-CN': z.string().trim().max(longest).default(''),
    en: z.string().trim().max(longest).default(''),
  });

/** What whoever does a task reads, with the variables of messages; a language may be left empty, and shows the other one. */
export const taskTitleSchema = text(200).meta({ id: 'TaskTitle' });
export const taskInstructionsSchema = text(4000).meta({ id: 'TaskInstructions' });
export type TaskText = z.output<typeof taskTitleSchema>;

export const NO_TEXT: TaskText = { 'zh-CN': '', en: '' };

export const isBlank = (written: TaskText): boolean => TASK_LOCALES.every((locale) => written[locale] === '');

// A text message that nobody sends: the same language, the same limits, no links that are followed.
const compiled = (written: string, locale: string) =>
  compileTemplate({
    channel: 'sms',
    purpose: 'transactional',
    defaultLocale: locale,
    content: { [locale]: { text: written } },
  });

/** What is wrong with a text; paths lead into it. */
export async function textFaults(written: TaskText): Promise<Fault[]> {
  const faults = await Promise.all(
    TASK_LOCALES.map(async (locale) => {
      if (written[locale] === '') return [];
      const { problems } = await compiled(written[locale], locale);
      return problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, message }) => ({
          ...{ path: [locale], code: 'task-text-problem', params: { problem: code }, message },
        }));
    }),
  );
  return faults.flat();
}

/** The text in both languages, with what is known of the customer. What cannot be rendered stands as it was written. */
export async function renderText(written: TaskText, facts: Facts): Promise<TaskText> {
  const [zh, en] = await Promise.all(TASK_LOCALES.map((locale) => inLanguage(written, locale, facts)));
  return { 'zh-CN': zh ?? '', en: en ?? '' };
}

async function inLanguage(
  written: TaskText,
  locale: (typeof TASK_LOCALES)[number],
  facts: Facts,
): Promise<string> {
  const source = written[locale] || written['zh-CN'] || written.en;
  if (!source.includes('{{')) return source;
  const template = (await compiled(source, locale)).compiled;
  if (!(locale in template.locales)) return source;
  try {
    return render(template, { locale, facts }).text.slice(0, LONGEST);
  } catch (error) {
    if (error instanceof TemplateRenderError) return source;
    throw error;
  }
}

const LONGEST = 8000;
