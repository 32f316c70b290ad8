import type { LaunchedDefinition } from './launched-definition.js';

/**
 * The kinds of messages a campaign sends, by which responses are learned: `<channel>:<purpose>:<offer or none>`, each once.
 */
export function kindsOf({ steps }: LaunchedDefinition): string[] {
  const sends = Object.values(steps).filter((step) => step.kind === 'send');
  const kinds = sends.map(({ message, offerId }) =>
    [message.channel, message.purpose, offerId ? 'offer' : 'none'].join(':'),
  );
  return [...new Set(kinds)];
}
