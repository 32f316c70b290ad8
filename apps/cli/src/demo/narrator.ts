import { say, type Text } from '../terminal/language.js';
import { style } from '../terminal/style.js';

/** Begins one of the five stages. */
export function chapter(number: number, title: Text): void {
  console.log(`\n${style('bold', `${number} · ${say(title)}`)}`);
}

export function tell(text: Text): void {
  console.log(`  ${say(text)}`);
}

/** Figures under each other, names on the left. */
export function table(rows: [name: string, figure: string | number][]): void {
  const width = Math.max(...rows.map(([name]) => columns(name)));
  const figureWidth = Math.max(...rows.map(([, figure]) => String(figure).length));
  for (const [name, figure] of rows)
    console.log(`    ${name}${' '.repeat(width - columns(name))}  ${String(figure).padStart(figureWidth)}`);
}

/** How many terminal columns a text takes: a Chinese character takes two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
