import { style } from '../terminal/style.js';

interface Entry {
  level: number;
  time: number;
  msg?: string;
  err?: { stack?: string; message?: string };
  [field: string]: unknown;
}

/** Pino's own fields, and what the line shows anyway. */
const SHOWN = ['level', 'time', 'pid', 'hostname', 'name', 'msg', 'err'];

/** One line of a service's log for people: time, service, message and fields of a pino line; other lines as they are. */
export function logLine(service: string, line: string): string {
  const entry = parse(line);
  const label = style('cyan', service.padEnd(6));
  if (!entry) return `${label} ${line}`;
  const time = style('dim', new Date(entry.time).toTimeString().slice(0, 8));
  return [time, label, levelMark(entry.level) + (entry.msg ?? ''), fields(entry), stack(entry)]
    .filter(Boolean)
    .join(' ');
}

function parse(line: string): Entry | null {
  if (!line.startsWith('{')) return null;
  try {
    const entry = JSON.parse(line) as Partial<Entry>;
    return typeof entry.level === 'number' && typeof entry.time === 'number' ? (entry as Entry) : null;
  } catch {
    return null;
  }
}

function levelMark(level: number): string {
  if (level >= 50) return `${style('red', 'ERROR')} `;
  return level >= 40 ? `${style('yellow', 'WARN')} ` : '';
}

function fields(entry: Entry): string {
  return Object.entries(entry)
    .filter(([name]) => !SHOWN.includes(name))
    .map(([name, value]) =>
      style('dim', `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`),
    )
    .join(' ');
}

function stack({ err }: Entry): string {
  const text = err?.stack ?? err?.message;
  return text ? `\n${text.replace(/^/gm, '    ')}` : '';
}
