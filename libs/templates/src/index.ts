/** Compiles and renders messages. Pure: it knows no database, no clock and no network. */
export { compileTemplate, type Compilation } from './compile/compile-template.js';
export {
  COMPILED_FORMAT,
  type CompiledEmail,
  type CompiledEmailTemplate,
  type CompiledLink,
  type CompiledSms,
  type CompiledSmsTemplate,
  type CompiledTemplate,
} from './compiled.js';
export type * from './facts/facts.js';
export { sampleFacts } from './facts/sample-facts.js';
export {
  isCatalogued,
  variableCatalogue,
  type CatalogueVariable,
  type VariableType,
} from './facts/variable-catalogue.js';
export { helperCatalogue } from './helpers/registry.js';
export { SURVEY_ANSWER_PARAMETER } from './helpers/urls.js';
export {
  CLIPPED_HTML_BYTES,
  PARTIAL_LIMITS,
  RENDER_LIMITS,
  SOURCE_LIMITS,
  type RenderLimits,
} from './limits.js';
export { isChinese, isLocale, languageOf, localeChain, pickLocale } from './locale-chain.js';
export { BODY as PARTIAL_BODY, partialsNamed } from './partials/inclusions.js';
export {
  isSendable,
  problemCodes,
  type ProblemCode,
  type ProblemSeverity,
  type TemplatePart,
  type TemplateProblem,
} from './problem.js';
export { TemplateRenderError, type TemplateRenderErrorCode } from './render-error.js';
export { isWebAddress, type LinkTracking } from './render/link-numbers.js';
export { linkOf, renderLink, type RenderLinkOptions } from './render/render-link.js';
export { missingVariables, render } from './render/render.js';
export type { RenderedEmail, RenderedMessage, RenderedSms, RenderOptions } from './render/render-options.js';
export { renderedLocale } from './render/rendered-locale.js';
export { withUtm, type UtmParameters } from './render/with-utm.js';
export { isOptOut } from './sms/opt-out.js';
export { smsSegments, splitSms, type SmsEncoding, type SmsSegments } from './sms/sms-segments.js';
export type {
  EmailContent,
  EmailTemplateSource,
  MessagePurpose,
  SmsContent,
  SmsTemplateSource,
  TemplateContent,
  TemplatePartials,
  TemplateSource,
} from './source.js';
export { gallery, starter } from './gallery/gallery.js';
export type { Starter } from './gallery/starter.js';
