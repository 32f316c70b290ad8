import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../command.js';
import { say } from '../terminal/language.js';

/** A start that was just killed may still be letting go of its ports. */
const PATIENCE_MS = 5000;

/**
 * @returns the port, or a free one for port 0
 * @throws CommandError naming the variable when another program has the port
 */
export async function claimPort(variable: string, port: number, host: string): Promise<number> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const code = await tryPort(port, host);
    if (typeof code === 'number') return code;
    if (code !== 'EADDRINUSE' || performance.now() > deadline)
      throw new CommandError(explain(variable, port, host, code));
    await sleep(200);
  }
}

async function tryPort(port: number, host: string): Promise<number | string> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    probe.close();
  }
}

function explain(variable: string, port: number, host: string, code: string): string {
  if (code === 'EADDRINUSE')
    return say({
      en: `Port ${port} (${variable}) is in use by another program, perhaps by Roundtrip itself in another terminal. Stop that, or choose another port: ${variable}=${port + 1} npm start`,
      zh: `端口 ${port}（${variable}）已被其他程序占用，也可能是另一个终端里的 Roundtrip。请先停止它，或换一个端口：${variable}=${port + 1} npm start`,
    });
  if (code === 'EACCES')
    return say({
      en: `This user may not open port ${port} (${variable}). Choose one above 1023.`,
      zh: `当前用户无权使用端口 ${port}（${variable}）。请换一个大于 1023 的端口。`,
    });
  return say({
    en: `Nothing can listen on ${host}:${port} (HOST, ${variable}): ${code}.`,
    zh: `无法监听 ${host}:${port}（HOST、${variable}）：${code}。`,
  });
}
