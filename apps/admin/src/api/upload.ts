import { requestHeaders } from './client';
import { Problem, UNREACHABLE } from './problem';
import { readProblem } from './read-problem';

interface UploadOptions {
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a file as it is and tells how much of it has left, which fetch cannot.
 * Resolves with the answer's JSON, rejects with a Problem, or with an AbortError when it is given up.
 */
export function upload<T>(url: string, file: Blob, { onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    const headers = { ...requestHeaders(), 'content-type': 'application/octet-stream' };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else void readProblem(toResponse(request)).then(reject);
    };
    request.onerror = () => reject(new Problem({ code: UNREACHABLE, title: request.statusText, status: 0 }));
    request.onabort = () => reject(new DOMException('the upload was given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function toResponse(request: XMLHttpRequest): Response {
  const type = request.getResponseHeader('content-type') ?? '';
  const { responseText, status, statusText } = request;
  return new Response(responseText, { status, statusText, headers: { 'content-type': type } });
}
