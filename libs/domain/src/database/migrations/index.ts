import { Workspace1763800000001 } from './1763800000001-workspace.js';
import { Identify1763800000002 } from './1763800000002-identify.js';
import { Differentiate1763800000003 } from './1763800000003-differentiate.js';
import { Interact1763800000004 } from './1763800000004-interact.js';

/** In order. A migration that has landed is never edited; the next one mends it. */
export const migrations = [
  Workspace1763800000001,
  Identify1763800000002,
  Differentiate1763800000003,
  Interact1763800000004,
];
