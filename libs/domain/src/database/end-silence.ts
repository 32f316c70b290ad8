import type { Socket } from 'node:net';
import type { Client } from 'pg';

/** What the driver knows of a connection, and has no type for. */
interface Wire {
  /** False while a statement is being answered. */
  readyForQuery: boolean;
  connection: { stream: Socket };
}

/**
 * Ends the connection where nothing is heard for so long while a statement is being answered; whoever waits is told, and the
 * pool opens another one. A server that is stuck, or a firewall that forgot the connection, would else be waited for until
 * the process is restarted. An idle connection may be silent, also within a transaction.
 */
export function endSilence(client: Client, limitMs: number): void {
  const wire = client as unknown as Wire;
  const { stream } = wire.connection;
  stream.setTimeout(limitMs, () => {
    if (!wire.readyForQuery) stream.destroy(new Error(`The database was silent for ${limitMs / 1000} s.`));
  });
}
