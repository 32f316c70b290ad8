/**
 * Nobody is merged or deleted until the transaction ends. Whoever takes customers in or decides about them says so before
 * the statement that does it, since the tables have no foreign keys; who deletes customers has the lock alone
 * (migration 98, `identify/identities/merging`).
 */
export const HOLD_CUSTOMERS = 'select pg_advisory_xact_lock_shared(7140823)';
