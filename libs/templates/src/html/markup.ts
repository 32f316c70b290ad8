/** A piece of markup, in the order of the source. Comments (conditional ones too) are left out. */
export type Markup = Tag | { kind: 'text'; start: number; end: number };

export interface Tag {
  kind: 'open' | 'close';
  /** Lower case. */
  name: string;
  start: number;
  end: number;
  selfClosing: boolean;
}

export interface Attribute {
  /** Lower case. */
  name: string;
  value: string;
  /** Where the value stands in the source, quotes left out. */
  start: number;
  end: number;
}

const NAME = /[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/dg;

/** Walks XML or HTML from the first character to the last in linear time, however broken it is. */
export function* markup(source: string): Generator<Markup> {
  let position = 0;
  while (position < source.length) {
    const open = source.indexOf('<', position);
    const textEnd = open === -1 ? source.length : open;
    if (textEnd > position) yield { kind: 'text', start: position, end: textEnd };
    if (open === -1) return;
    if (source.startsWith('<!', open)) {
      position = endOfDeclaration(source, open);
      continue;
    }
    const tag = tagAt(source, open);
    yield tag ?? { kind: 'text', start: open, end: open + 1 };
    position = tag?.end ?? open + 1;
  }
}

/** The attributes of a tag. */
export function attributes(source: string, tag: Tag): Attribute[] {
  const from = tag.start + 1 + tag.name.length;
  return [...source.slice(from, tag.end - 1).matchAll(ATTRIBUTE)].map((match) => {
    const group = [2, 3, 4].find((number) => match[number] !== undefined);
    const [start, end] = match.indices![group ?? 0]!;
    return {
      name: match[1]!.toLowerCase(),
      value: group ? match[group]! : '',
      start: from + start,
      end: from + end,
    };
  });
}

function tagAt(source: string, start: number): Tag | undefined {
  const closes = source[start + 1] === '/';
  NAME.lastIndex = start + (closes ? 2 : 1);
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return undefined;
  const end = endOfTag(source, NAME.lastIndex);
  const selfClosing = source[end - 2] === '/';
  return { kind: closes ? 'close' : 'open', name: name.toLowerCase(), start, end, selfClosing };
}

/** The position after the `>` that ends a tag; quoted values may hold one. */
function endOfTag(source: string, from: number): number {
  for (let position = from; position < source.length; position += 1) {
    const character = source[position];
    if (character === '>') return position + 1;
    if (character !== '"' && character !== "'") continue;
    const close = source.indexOf(character, position + 1);
    if (close === -1) return source.length;
    position = close;
  }
  return source.length;
}

function endOfDeclaration(source: string, start: number): number {
  const [sign, from] = source.startsWith('<!--', start) ? ['-->', start + 4] : ['>', start + 2];
  const end = source.indexOf(sign, from);
  return end === -1 ? source.length : end + sign.length;
}
