import type { FrozenMessage, LaunchedDefinition } from './launched-definition.js';

/** The kind of a message, by which responses are learned: `<channel>:<purpose>:<offer or none>`. */
export const kindOf = (
  { channel, purpose }: Pick<FrozenMessage, 'channel' | 'purpose'>,
  offerId: number | null,
): string => [channel, purpose, offerId === null ? 'none' : 'offer'].join(':');

/** The kinds of messages a campaign sends, each once. */
export function kindsOf({ steps }: LaunchedDefinition): string[] {
  const sends = Object.values(steps).filter((step) => step.kind === 'send');
  return [...new Set(sends.map(({ message, offerId }) => kindOf(message, offerId)))];
}
