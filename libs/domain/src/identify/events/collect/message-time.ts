/** What a client says of time, by its own clock. */
export interface MessageTimes {
  /** When it happened. */
  timestamp?: Date;
  /** When it was sent, maybe much later. */
  sentAt?: Date;
}

/**
 * When a message happened, by our clock. Clients' clocks are wrong, but the time between two looks at the same clock is
 * right: as long as the client let pass between the event and the sending, so long before it came in did it happen. A
 * client that does not say when it sent is taken by its word.
 */
export function messageTime({ timestamp, sentAt }: MessageTimes, receivedAt: Date): Date | undefined {
  if (!timestamp || !sentAt) return timestamp;
  return new Date(receivedAt.getTime() - (sentAt.getTime() - timestamp.getTime()));
}
