import { describe, expect, it } from 'vitest';
import { readPath, readProblem } from './read-problem';

const respond = (body: string, init: ResponseInit): Response => new Response(body, init);

describe('readProblem', () => {
  it('reads a problem document with its faults', async () => {
    const body = JSON.stringify({
      code: 'input-invalid',
      title: 'Bad Request',
      instance: 'req-7',
      errors: [{ path: ['rule', 'all', 0], code: 'unknown-field', params: { field: 'x' }, message: 'No x.' }],
    });
    const problem = await readProblem(
      respond(body, { status: 400, headers: { 'content-type': 'application/problem+json' } }),
    );
    expect(problem).toMatchObject({ code: 'input-invalid', status: 400, instance: 'req-7' });
    expect(problem.errors[0]).toMatchObject({ path: ['rule', 'all', 0], params: { field: 'x' } });
  });

  it('knows an answer that is no problem document by its status', async () => {
    const problem = await readProblem(respond('<html>', { status: 502, statusText: 'Bad Gateway' }));
    expect(problem).toMatchObject({ code: 'http-502', title: 'Bad Gateway', errors: [] });
  });

  it('survives a body that was cut off', async () => {
    const cut = respond('{"code": "x', { status: 500, headers: { 'content-type': 'application/json' } });
    expect((await readProblem(cut)).code).toBe('http-500');
  });

  it('tells how long to wait when the server says so', async () => {
    const busy = respond('', { status: 429, headers: { 'retry-after': '42' } });
    expect((await readProblem(busy)).retryAfter).toBe(42);
  });
});

describe('readPath', () => {
  it.each([[['a', 0, 'b']], ['/a/0/b'], ['a.0.b'], ['a[0].b']])('reads %j as the same path', (path) => {
    expect(readPath(path)).toEqual(['a', 0, 'b']);
  });
});
