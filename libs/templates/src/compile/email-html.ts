import { INTERNAL } from '../helpers/internal.js';
import { escapeHtml } from '../html/entities.js';
import { Shield } from './shield.js';

export interface InboxLines {
  locale: string;
  /** Handlebars source. */
  subject: string;
  /** Handlebars source. */
  preheader: string;
}

/**
 * Completes the HTML that MJML made, as Handlebars source: its language and title, the preview line at the beginning
 * of the body (unless the layout brings its own), and the place of the open pixel at the end.
 */
export function finishHtml(html: string, { locale, subject, preheader }: InboxLines): string {
  const hasPreview = /<body[^>]*>\s*<div style="display:none/.test(html);
  const preview = preheader === '' || hasPreview ? '' : hiddenLine(preheader);
  return html
    .replaceAll('lang="und"', () => `lang="${locale}"`)
    .replace('<title></title>', () => `<title>${asHtml(subject)}</title>`)
    .replace(/<body[^>]*>/, (body) => body + preview)
    .replace('</body>', () => `{{${INTERNAL.pixel}}}</body>`);
}

function hiddenLine(preheader: string): string {
  const style =
    'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden';
  return `\n<div style="${style}">${asHtml(preheader)}</div>`;
}

/** Plain text with mustaches as HTML: the text is escaped now, the values when they are printed. */
function asHtml(source: string): string {
  const shield = new Shield();
  return shield.uncover(escapeHtml(shield.cover(source)));
}
