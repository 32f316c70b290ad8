import type { Origin } from '@roundtrip/domain/identify/origin.js';
import type { Principal } from './principal.js';

/** Provenance of what a caller changes: a person in the admin, or a program with a key. */
export const originOf = ({ session, userId }: Principal): Origin => ({
  source: session ? 'admin' : 'api',
  sourceId: userId === null ? null : String(userId),
});
