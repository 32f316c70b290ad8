const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** How many columns a text takes: Chinese characters take two. */
export function columns(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

/** The text, filled with spaces to `width` columns. */
export const fill = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/** The lines in a frame. */
export function box(lines: string[]): string {
  const width = Math.max(...lines.map(columns));
  const rule = '─'.repeat(width + 4);
  return [`┌${rule}┐`, ...lines.map((line) => `│  ${fill(line, width)}  │`), `└${rule}┘`].join('\n');
}
