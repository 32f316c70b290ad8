import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 60_000;

/** Calls the api as the admin does: with a session's cookie and its CSRF token. */
export class AdminClient {
  private constructor(
    private readonly address: string,
    private readonly headers: Record<string, string>,
  ) {}

  static async login(address: string, login: { email: string; password: string }): Promise<AdminClient> {
    const anonymous = new AdminClient(address, {});
    const answer = await anonymous.send('POST', '/api/session', login);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const session = new AdminClient(address, { cookie });
    const { csrfToken } = await session.get<{ csrfToken: string }>('/api/session');
    return new AdminClient(address, { cookie, 'x-csrf-token': csrfToken });
  }

  async get<T>(path: string): Promise<T> {
    return (await this.send('GET', path)).json() as Promise<T>;
  }

  async post<T>(path: string, body: unknown = {}): Promise<T> {
    return read<T>(await this.send('POST', path, body));
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return read<T>(await this.send('PUT', path, body));
  }

  async upload<T>(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<T> {
    return read<T>(await this.send('POST', path, bytes));
  }

  /** Asks until `isDone` says so. */
  async until<T>(path: string, isDone: (answer: T) => boolean): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.get<T>(path);
      if (isDone(answer)) return answer;
      if (performance.now() > deadline) throw new Error(`${path} was not done within a minute`);
      await sleep(LOOK_AGAIN_MS);
    }
  }

  private async send(method: string, path: string, body?: unknown): Promise<Response> {
    const isBytes = body instanceof Uint8Array;
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(new URL(path, this.address), {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': type }) },
      body:
        body === undefined ? undefined : isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
    });
    if (answer.ok) return answer;
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  }
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
