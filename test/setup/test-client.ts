export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, else the text. A test knows what it asked for, so it need not say what comes back. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

interface Credentials {
  cookie?: string;
  csrfToken?: string;
  apiKey?: string;
}

/** Calls the api as somebody: with a session's cookie and CSRF token, with a key, or as nobody. */
export class TestClient {
  constructor(
    readonly url: string,
    readonly credentials: Credentials = {},
  ) {}

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.call('POST', path, body ?? {});
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.call('PUT', path, body);
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.call('PATCH', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const { cookie, csrfToken, apiKey } = this.credentials;
    const answer = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
        ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: isJson && text ? JSON.parse(text) : text };
  }

  /** A client of the person who logs in here. */
  async login(email: string, password: string): Promise<TestClient> {
    const answer = await this.post('/api/session', { email, password });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 204 || !cookie) throw new Error(`login answered ${answer.status}`);
    const { body } = await new TestClient(this.url, { cookie }).get('/api/session');
    return new TestClient(this.url, { cookie, csrfToken: body.csrfToken });
  }
}
