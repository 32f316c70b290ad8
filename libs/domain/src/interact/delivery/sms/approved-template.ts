import type { ApprovedTemplate } from './sms-account.schema.js';

export interface TemplateUse {
  code: string;
  /** What stands in place of each variable, by its name, in the order of the text. */
  variables: { name: string; value: string }[];
}

/** `${name}` as Alibaba Cloud writes it, `{1}` as Tencent Cloud does. */
const VARIABLE = /\$\{(\w+)\}|\{(\d+)\}/g;

/**
 * Operators in China send approved texts only, by code and variables. Ours are written freely, so the approved text that
 * a rendered one is an instance of is looked for; `null` where there is none. The signature in front is the operator's
 * to add, and is left out of the comparison.
 */
export function approvedUse(text: string, templates: readonly ApprovedTemplate[]): TemplateUse | null {
  const body = text.replace(/^\s*【[^【】]*】/, '').trim();
  for (const { code, text: approved } of templates) {
    const values = valuesIn(body, approved.trim().split(VARIABLE_AS_WHOLE));
    if (values) {
      const names = [...approved.matchAll(VARIABLE)].map(([, name, number]) => name ?? number ?? '');
      return { code, variables: names.map((name, at) => ({ name, value: values[at] ?? '' })) };
    }
  }
  return null;
}

const VARIABLE_AS_WHOLE = /\$\{\w+\}|\{\d+\}/;

/**
 * What stands between the fixed parts of a text; `null` where they are not its parts. Each is taken where it first comes,
 * the last at the end: if the text fits at all, it fits so, in time proportional to its length.
 */
function valuesIn(text: string, [first = '', ...others]: string[]): string[] | null {
  if (!text.startsWith(first)) return null;
  const last = others.pop();
  if (last === undefined) return text === first ? [] : null;
  const values: string[] = [];
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found === -1) return null;
    values.push(text.slice(at, found));
    at = found + part.length;
  }
  const end = text.length - last.length;
  if (end < at || !text.endsWith(last)) return null;
  return [...values, text.slice(at, end)];
}
