/** `npm run test:faults` asks for the long form; within `npm test` a short one has to do. */
const isLong = process.env['ROUNDTRIP_FAULTS'] === 'long';

/** A number of the long form, and of the short one. */
export const sized = (long: number, short: number): number => (isLong ? long : short);

export const LIMIT_MS = isLong ? 60 * 60_000 : 120_000;
