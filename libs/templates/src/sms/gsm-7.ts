/** The default alphabet of 3GPP TS 23.038 § 6.2.1, one septet each (the escape itself left out). */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** The extension table of § 6.2.1.1: an escape and a second septet. */
const EXTENDED = '\f^{}\\[~]|€';

const SEPTETS: ReadonlyMap<string, number> = new Map([
  ...[...BASIC].map((character) => [character, 1] as const),
  ...[...EXTENDED].map((character) => [character, 2] as const),
]);

/** Septets of one character (a whole code point), or undefined where GSM-7 cannot write it. */
export function septetsOf(character: string): number | undefined {
  return SEPTETS.get(character);
}

/** Whether the whole text can be sent in GSM-7. */
export function isGsm7(text: string): boolean {
  for (const character of text) if (!SEPTETS.has(character)) return false;
  return true;
}
