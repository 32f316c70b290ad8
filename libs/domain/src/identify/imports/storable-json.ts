const unstorable = /\0|\p{Surrogate}/gu;

/** JSON that PostgreSQL stores: a zero character or half a surrogate pair, as damaged files have them, it would refuse. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(unstorable, '\ufffd') : part,
  );
}
