/** Cuts a stream of buffers of any size into buffers of one size; the last one is what is left. */
export async function* inChunks(
  source: AsyncIterable<Buffer>,
  bytes: number,
): AsyncGenerator<Buffer, void, void> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const part of source) {
    held.push(part);
    size += part.length;
    if (size < bytes) continue;
    let whole = Buffer.concat(held, size);
    for (; whole.length >= bytes; whole = whole.subarray(bytes)) yield whole.subarray(0, bytes);
    held = [whole];
    size = whole.length;
  }
  if (size > 0) yield Buffer.concat(held, size);
}

/** The same bytes in slices of at most this size. */
export async function* inSlices(
  source: AsyncIterable<Buffer>,
  bytes: number,
): AsyncGenerator<Buffer, void, void> {
  for await (const chunk of source)
    for (let at = 0; at < chunk.length; at += bytes) yield chunk.subarray(at, at + bytes);
}
