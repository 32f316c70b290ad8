/** What a message is for. It decides which legal duties a template has (opt-out link, signature, notice). */
export type MessagePurpose = 'promotion' | 'care' | 'transactional';

/** One e-mail in one language, as the marketer writes it: Handlebars everywhere, MJML for the layout. */
export interface EmailContent {
  subject: string;
  /** The line shown after the subject in an inbox; hidden in the mail itself. May be empty. */
  preheader: string;
  mjml: string;
}

/** One SMS in one language, as the marketer writes it. */
export interface SmsContent {
  text: string;
}

/** The texts of a template by locale ("zh-CN", "en", … any BCP 47 tag). */
export type TemplateContent<Content> = Readonly<Record<string, Content>>;

/** Texts that templates share, by name and locale: footers, frames, signatures. */
export type TemplatePartials = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface EmailTemplateSource {
  channel: 'email';
  purpose: MessagePurpose;
  /** Used for a recipient whose language the template does not speak. */
  defaultLocale: string;
  content: TemplateContent<EmailContent>;
  /** Those it may name. */
  partials?: TemplatePartials;
}

export interface SmsTemplateSource {
  channel: 'sms';
  purpose: MessagePurpose;
  /** Used for a recipient whose language the template does not speak. */
  defaultLocale: string;
  content: TemplateContent<SmsContent>;
  /** Those it may name. */
  partials?: TemplatePartials;
}

export type TemplateSource = EmailTemplateSource | SmsTemplateSource;
