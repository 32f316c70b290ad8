/** A table with many rows of a customer, as conditions look through it. */
export interface RowSource {
  /** With the alias that the other expressions use. */
  from: string;
  /** The column that says whose row it is. */
  customer: string;
  /** The instant that windows limit. */
  at: string;
}

/** What is reckoned up of a customer's rows: an aggregate over those that `where` and a window in days let through. */
export interface Reckoning {
  aggregate: string;
  where: string;
  within?: number;
}

interface Asked {
  column: string;
  sql: string;
  where: string;
  within: number | undefined;
}

/** Limits an instant to the last days, or up to now where there is no window. */
type Window = (at: string, within: number | undefined) => string;

/**
 * The rows of one source, read once for all conditions of a statement that ask about them, each for its own figure.
 */
export class SharedRows {
  private readonly asked = new Map<string, Asked>();

  constructor(
    readonly alias: string,
    private readonly source: RowSource,
    private readonly window: Window,
  ) {}

  /** The column the figure is found in; null for customers without such rows. */
  add({ aggregate, where, within }: Reckoning): string {
    const sql = `${aggregate} filter (where ${where} and ${this.window(this.source.at, within)})`;
    const known = this.asked.get(sql);
    const asked = known ?? { column: `figure_${this.asked.size}`, sql, where, within };
    this.asked.set(sql, asked);
    return `${this.alias}.${asked.column}`;
  }

  /** For everybody: grouped once and joined. */
  grouped(limit: (customerId: string) => string): string {
    const { from, customer } = this.source;
    return `left join (select ${customer} as customer_id, ${this.columns()} from ${from}
      where ${this.needed()} and ${limit(customer)} group by ${customer}) ${this.alias} on ${this.alias}.customer_id = c.id`;
  }

  /** For few customers: each one's rows are fetched by index. */
  lateral(): string {
    const { from, customer } = this.source;
    return `left join lateral (select ${this.columns()} from ${from}
      where ${customer} = c.id and ${this.needed()}) ${this.alias} on true`;
  }

  private columns(): string {
    return [...this.asked.values()].map(({ sql, column }) => `${sql} as ${column}`).join(', ');
  }

  /** The rows that at least one figure is reckoned from, so that the others are left alone. */
  private needed(): string {
    const all = [...this.asked.values()];
    const wheres = [...new Set(all.map(({ where }) => where))];
    const windows = all.map(({ within }) => within);
    const widest = windows.some((within) => within === undefined)
      ? undefined
      : Math.max(...windows.map(Number));
    return `(${wheres.map((where) => `(${where})`).join(' or ')}) and ${this.window(this.source.at, widest)}`;
  }
}
