import { compile, type FormatCallback } from 'html-to-text';

/** An image says its alternative text; a decorative one has none. */
const alternativeText: FormatCallback = (element, _walk, builder) => {
  const alt: unknown = element.attribs?.['alt'];
  if (typeof alt === 'string' && alt !== '') builder.addInline(alt);
};

const heading = { options: { uppercase: false } };

const convert = compile({
  // Wrapping would break tokens; mail programs wrap by themselves.
  wordwrap: false,
  formatters: { alternativeText },
  selectors: [
    // The preview line belongs to the inbox.
    { selector: 'div[style*="display:none"]', format: 'skip' },
    { selector: 'a', options: { linkBrackets: ['<', '>'] } },
    { selector: 'img', format: 'alternativeText' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...heading })),
  ],
});

/**
 * The plain-text part of a shielded layout: made once at compile time, tokens and all, so that a message costs one
 * more small template and no HTML parsing. Undefined for HTML nested so deeply that nobody can walk it.
 */
export function textOfHtml(covered: string): string | undefined {
  try {
    return convert(covered);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
