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

/** What a rule is compiled in: its statement's parameters, and the instant and zone that time is reckoned in. */
export class RuleContext {
  constructor(
    readonly parameters: Parameters,
    private readonly asOf: Date,
    private readonly timeZone: string,
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

  daysAgo(days: unknown): string {
    return `${this.instant()} - make_interval(hours => 24 * ${this.bind(days, 'int')})`;
  }

  /** Limits an instant to the window a condition names, if it names one. */
  within(instant: string, days: number | undefined): string {
    return days === undefined
      ? 'true'
      : `${instant} > ${this.daysAgo(days)} and ${instant} <= ${this.instant()}`;
  }
}
