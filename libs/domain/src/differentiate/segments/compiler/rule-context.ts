import { type Reckoning, type RowSource, SharedRows } from './shared-rows.js';

const HOUR_MS = 3_600_000;

/**
 * Collects the values of a statement. Every value of a rule gets here and nowhere else: the SQL only names it, with
 * its type. The same value is sent once.
 */
export class Parameters {
  readonly values: unknown[] = [];
  private readonly names = new Map<string, string>();

  bind(value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const known = this.names.get(key);
    if (known) return known;
    this.values.push(value);
    const name = `$${this.values.length}::${type}`;
    this.names.set(key, name);
    return name;
  }
}

/**
 * What rules are compiled in: their statement's parameters, the instant and zone that time is reckoned in, and the rows
 * of customers that their conditions share.
 */
export class RuleContext {
  private readonly shared = new Map<RowSource, SharedRows>();

  constructor(
    readonly parameters: Parameters,
    private readonly asOf: Date,
    private readonly timeZone: string,
    /** Whether many rules are asked at once: what they share is then worth reckoning up beforehand. */
    readonly asksMany = false,
  ) {}

  bind(value: unknown, type: string): string {
    return this.parameters.bind(value, type);
  }

  instant(): string {
    return this.bind(this.asOf, 'timestamptz');
  }

  zone(): string {
    return this.bind(this.timeZone, 'text');
  }

  today(): string {
    return `(${this.instant()} at time zone ${this.zone()})::date`;
  }

  /** Reckoned here: the database would do it for every customer anew. */
  daysAgo(days: unknown): string {
    return this.bind(new Date(this.asOf.getTime() - Number(days) * 24 * HOUR_MS), 'timestamptz');
  }

  /** Limits an instant to the window a condition names, if it names one. */
  within(instant: string, days: number | undefined): string {
    return days === undefined
      ? 'true'
      : `${instant} > ${this.daysAgo(days)} and ${instant} <= ${this.instant()}`;
  }

  /** A figure of a customer's rows, as a column of the frame; null for customers without such rows. */
  reckon(source: RowSource, reckoning: Reckoning): string {
    const rows =
      this.shared.get(source) ??
      new SharedRows(`shared_${this.shared.size}`, source, (at, within) => this.within(at, within));
    this.shared.set(source, rows);
    return rows.add(reckoning);
  }

  sharedRows(): SharedRows[] {
    return [...this.shared.values()];
  }
}
