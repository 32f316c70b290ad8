/** What kind of refusal an error is; the HTTP layer alone turns a kind into a status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

export type ErrorParams = Record<string, string | number | boolean | null>;

/** One fault of an input: where it is, a stable code the admin translates, and an English sentence. */
export interface Fault {
  /** Path into the input, such as `['rule', 'all', 0, 'field']`. */
  path: (string | number)[];
  code: string;
  params?: ErrorParams;
  message: string;
}

/** A refusal with a stable kebab-case `code`. Everything a user may cause is one of these; the rest is a defect. */
export class DomainError extends Error {
  readonly params: ErrorParams;
  readonly faults: Fault[];

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    details: { params?: ErrorParams; faults?: Fault[] } = {},
  ) {
    super(message);
    this.name = 'DomainError';
    this.params = details.params ?? {};
    this.faults = details.faults ?? [];
  }
}

export const notFound = (what: string, id: string | number): DomainError =>
  new DomainError('not-found', `${what}-not-found`, `There is no ${what} ${id}.`, { params: { id } });

export const invalid = (faults: Fault[]): DomainError =>
  new DomainError('invalid', 'input-invalid', 'The input has faults.', { faults });

export const conflict = (code: string, message: string, params: ErrorParams = {}): DomainError =>
  new DomainError('conflict', code, message, { params });
