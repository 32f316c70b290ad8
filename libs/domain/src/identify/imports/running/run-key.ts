import type { ErrorParams } from '../../../kernel/errors.js';
import type { ImportPhase } from '../import.schema.js';

/** How a run is known to the import's row: a cancelled or superseded one no longer fits. */
export interface RunKey {
  importId: number;
  status: 'checking' | 'running';
  token: string;
}

/** How far a run is; written to the import's row now and then, where anybody can see it. */
export interface RunProgress {
  phase: ImportPhase;
  /** Lines read so far. */
  lines: number;
}

/** One line that is left out. */
export interface RejectedRow {
  line: number;
  code: string;
  params: ErrorParams;
  cells: string[];
}
