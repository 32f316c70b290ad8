/** Work that is claimed from a table, batch by batch, for as long as there is some. */
export interface Loop {
  readonly name: string;
  /** Does one batch; `true` when there may be more right away. */
  turn(): Promise<boolean>;
}

/** Marks the providers the pulse drives. */
export const LOOPS = Symbol('loops');
