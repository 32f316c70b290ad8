const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const CONTROLS_BUT_LINE_BREAKS = /(?!\n)[\p{Cc}\u2028\u2029]/gu;

/** One clean line: a value that carries CR or LF cannot start another header. */
export function tidyLine(text: string): string {
  return text.replace(LINE_BREAKS_AND_CONTROLS, ' ').trim();
}

/** Plain text whose empty blocks leave no holes: never two empty lines in a row, no blanks before a line break. */
export function tidyText(text: string): string {
  // Line by line: a pattern for "blanks before a line break" takes quadratic time over a long run of blanks.
  const lines = text.split('\n').map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

export function tidySms(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROLS_BUT_LINE_BREAKS, '').trim();
}
