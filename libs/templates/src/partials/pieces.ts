/** Where something is written: a line, from 1, of the text itself or of one of its partials. */
export interface Place {
  line: number;
  partial?: string;
}

/** A run of text as it was written in one place. */
interface Piece {
  text: string;
  from: Place;
}

/** A text put together from several, which knows of each of its lines where it was written. */
export class Pieces {
  private readonly all: Piece[] = [];
  length = 0;

  add(text: string, from: Place): void {
    if (text === '') return;
    this.all.push({ text, from });
    this.length += text.length;
  }

  text(): string {
    return this.all.map(({ text }) => text).join('');
  }

  /** Of a line that several had a hand in, the place in the text itself, else in the first partial. */
  placeOf(line: number): Place | undefined {
    const places = this.writersOf(line);
    return places.find(({ partial }) => partial === undefined) ?? places[0];
  }

  /** Those who wrote more than blanks there. */
  private writersOf(wanted: number): Place[] {
    const places: Place[] = [];
    let line = 1;
    for (const { text, from } of this.all) {
      if (line > wanted) break;
      const lines = text.split('\n');
      if (lines[wanted - line]?.trim()) places.push({ ...from, line: from.line + wanted - line });
      line += lines.length - 1;
    }
    return places;
  }
}
