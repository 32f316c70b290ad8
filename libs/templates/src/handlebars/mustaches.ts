/** Where a mustache stands in a source. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Finds the mustaches of a source as Handlebars' lexer would, without parsing what is in them. An escaped one
 * (`\\{{`) is a span of its three characters: what follows them is text.
 */
export function* mustaches(source: string): Generator<Span> {
  let start = source.indexOf('{{');
  while (start !== -1) {
    const isEscaped = source[start - 1] === '\\' && source[start - 2] !== '\\';
    const end = isEscaped ? start + 2 : endOfMustache(source, start);
    yield { start: isEscaped ? start - 1 : start, end };
    start = source.indexOf('{{', end);
  }
}

/** The position after the mustache that begins at `start`; strings and bracketed names may hold braces. */
function endOfMustache(source: string, start: number): number {
  const comment = /^\{\{~?!(--)?/.exec(source.slice(start, start + 6));
  if (comment) return endOfComment(source, start + comment[0].length, comment[1] !== undefined);
  for (let position = start + 2; position < source.length; position += 1) {
    const character = source[position]!;
    if (character === '"' || character === "'") position = closing(source, character, position);
    else if (character === '[') position = closing(source, ']', position);
    else if (source.startsWith('}}', position)) return position + 2;
  }
  return source.length;
}

function endOfComment(source: string, from: number, dashed: boolean): number {
  const end = dashed ? /--~?\}\}/g : /\}\}/g;
  end.lastIndex = from;
  return end.test(source) ? end.lastIndex : source.length;
}

/** Where the sign stands that closes what opens at `start`; a backslash before it makes it an ordinary one. */
function closing(source: string, sign: string, start: number): number {
  let end = source.indexOf(sign, start + 1);
  while (end !== -1 && source[end - 1] === '\\') end = source.indexOf(sign, end + 1);
  return end === -1 ? source.length : end;
}
