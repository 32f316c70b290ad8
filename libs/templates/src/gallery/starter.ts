import type { TemplateSource } from '../source.js';

/** A template to start from, as data: it is copied into the workspace and edited there. */
export interface Starter {
  /** Stable, kebab-case. */
  id: string;
  name: { 'zh-CN': string; en: string };
  description: { 'zh-CN': string; en: string };
  source: TemplateSource;
}
