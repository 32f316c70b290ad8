import { say } from '../terminal/language.js';

/** Without a terminal, every so many days. */
const LINE_EVERY = 30;

/** Tells each virtual day on one line of a terminal, or now and then in a log. */
export function showProgress(days: number): (day: number) => void {
  const begun = performance.now();
  return (day) => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    const line = say({
      en: `Day ${day} of ${days}, ${seconds} s`,
      zh: `第 ${day} 天，共 ${days} 天，${seconds} 秒`,
    });
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}${day === days ? '\n' : ''}`);
    else if (day % LINE_EVERY === 0 || day === days) console.log(line);
  };
}
