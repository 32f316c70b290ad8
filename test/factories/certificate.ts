import tlsOptions from 'smtp-server/lib/tls-options.js';

const { cert, key } = tlsOptions();

/** A certificate and its key that everybody may know: those smtp-server brings along for trying things out. */
export const certificate = String(cert);
export const privateKey = String(key);
