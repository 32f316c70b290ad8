import type { CompiledEmail, CompiledSms, CompiledTemplate } from '../compiled.js';
import { makeProgram, type Program } from './engine.js';
import { Lru } from './lru.js';

export interface EmailPrograms {
  subject: Program;
  preheader: Program;
  html: Program;
  text: Program;
}

/** Programs hold a few hundred kilobytes each at worst; a worker rarely has more live templates than this. */
const KEPT = 200;

const emails = new Lru<string, EmailPrograms>(KEPT);
const texts = new Lru<string, Program>(KEPT);

/** The programs of one language of a template, made once and kept while it is in use. */
export function emailPrograms(
  template: CompiledTemplate,
  locale: string,
  source: CompiledEmail,
): EmailPrograms {
  return emails.get(`${template.id} ${locale}`, () => ({
    subject: makeProgram(source.subject, { escape: false }),
    preheader: makeProgram(source.preheader, { escape: false }),
    html: makeProgram(source.html, { escape: true }),
    text: makeProgram(source.text, { escape: false }),
  }));
}

export function smsProgram(template: CompiledTemplate, locale: string, source: CompiledSms): Program {
  return texts.get(`${template.id} ${locale}`, () => makeProgram(source.text, { escape: false }));
}
