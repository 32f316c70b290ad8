/** Bounds of what a marketer may write. Lengths are UTF-16 units. */
export const SOURCE_LIMITS = {
  subject: 1_000,
  preheader: 1_000,
  mjml: 100_000,
  text: 5_000,
  /** Blocks or sub-expressions inside one another. */
  depth: 32,
} as const;

/** Bounds of texts that templates share. */
export const PARTIAL_LIMITS = {
  /** UTF-16 units of one in one language. */
  text: 20_000,
  /** So many may come into one text, those in others included. */
  inclusions: 200,
  /** So many inside one another. */
  depth: 8,
} as const;

/** Of a template that is wrong all over, so many problems are told, errors first. */
export const MOST_PROBLEMS = 200;

/** Gmail hides what comes after this many bytes of HTML behind "view entire message". */
export const CLIPPED_HTML_BYTES = 102_400;

/** Bounds of one rendering, of all its parts together. */
export interface RenderLimits {
  /** Milliseconds of wall-clock time. Looked at only once the template has taken more steps than a sane one does. */
  timeMs: number;
  /** Characters produced by the templates, discarded ones included. */
  outputChars: number;
}

export const RENDER_LIMITS: RenderLimits = { timeMs: 200, outputChars: 2_000_000 };
