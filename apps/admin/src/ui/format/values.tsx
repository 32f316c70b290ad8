import { useFormat } from './use-format';
import { useNow } from './use-now';

/** What stands where there is no value. */
export const NONE = '–';

interface MoneyProps {
  minor: number | null;
  /** The workspace's by default. */
  currency?: string;
  /** Shortens large sums (¥1.2M, ¥123万) and keeps the whole one on hover. */
  compact?: boolean;
}

/** Integer minor units of a named currency. Like the other figures it carries its bare number for a spreadsheet. */
export function Money({ minor, currency, compact = false }: MoneyProps) {
  const format = useFormat();
  if (minor === null) return <span>{NONE}</span>;
  const whole = format.money(minor, currency);
  return (
    <span title={compact ? whole : undefined} data-value={format.major(minor, currency)}>
      {compact ? format.compactMoney(minor, currency) : whole}
    </span>
  );
}

/** A count; `compact` shortens it (12K, 1.2万) and keeps the whole figure on hover. */
export function Count({ value, compact = false }: { value: number | null; compact?: boolean }) {
  const format = useFormat();
  if (value === null) return <span>{NONE}</span>;
  return (
    <span title={compact ? format.count(value) : undefined} data-value={value}>
      {compact ? format.compact(value) : format.count(value)}
    </span>
  );
}

/** A share of one: `value={0.125}` is 12.5%. */
export function Percent({ value }: { value: number | null }) {
  const { percent } = useFormat();
  if (value === null) return <span>{NONE}</span>;
  return <span data-value={value}>{percent(value)}</span>;
}

interface DateTimeProps {
  /** ISO 8601, or null for what has not happened. */
  at: string | null;
  show?: 'relative' | 'date' | 'dateTime' | 'time';
}

function Ago({ at }: { at: string }) {
  return useFormat().relative(at, useNow());
}

/** An instant in the workspace's zone, the exact one on hover. */
export function DateTime({ at, show = 'dateTime' }: DateTimeProps) {
  const format = useFormat();
  if (at === null) return <span>{NONE}</span>;
  return (
    <time dateTime={at} title={format.exact(at)}>
      {show === 'relative' ? <Ago at={at} /> : format[show](at)}
    </time>
  );
}
