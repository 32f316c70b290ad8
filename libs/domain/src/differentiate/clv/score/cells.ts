import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Tx } from '../../../database/database.js';
import type { Foresight } from './foresight.js';

const ROWS_A_CHUNK = 2_000;
const DAYS_A_WEEK = 7;

/** The figures of customers, three whole numbers each: repeats, recency and age in days. */
export class Cells {
  private figures = new Int32Array(3 * 4096);
  private used = 0;

  get size(): number {
    return this.used / 3;
  }

  add(figure: number): void {
    if (this.used === this.figures.length) {
      const larger = new Int32Array(this.figures.length * 2);
      larger.set(this.figures);
      this.figures = larger;
    }
    this.figures[this.used++] = figure;
  }

  at(cell: number): readonly [repeats: number, recency: number, age: number] {
    const { figures } = this;
    return [figures[3 * cell]!, figures[3 * cell + 1]!, figures[3 * cell + 2]!];
  }
}

/** Reads the cells a COPY … TO STDOUT in text gives: twelve bytes each in memory, where rows would take hundreds. */
export async function readCells(tx: Tx, statement: string): Promise<Cells> {
  const cells = new Cells();
  let figure = 0;
  const parse = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) {
        if (byte >= 0x30) figure = figure * 10 + byte - 0x30;
        else {
          cells.add(figure);
          figure = 0;
        }
      }
      done();
    },
  });
  await pipeline((await tx.connection()).query(copyTo(statement)), parse);
  return cells;
}

/** Writes what is foreseen of each cell by COPY … FROM STDIN, reckoning a chunk whenever the server takes one. */
export async function writeForesight(
  tx: Tx,
  statement: string,
  cells: Cells,
  foreseen: (repeats: number, recency: number, age: number) => Foresight,
): Promise<void> {
  function* chunks(): Generator<string> {
    for (let begin = 0; begin < cells.size; begin += ROWS_A_CHUNK) {
      let text = '';
      for (let i = begin; i < Math.min(begin + ROWS_A_CHUNK, cells.size); i++) {
        const [repeats, recency, age] = cells.at(i);
        const of = foreseen(repeats, recency / DAYS_A_WEEK, age / DAYS_A_WEEK);
        const reckoned = [of.alive, of.orders, of.discountedOrders].map((value) => value.toPrecision(8));
        text += `${repeats}\t${recency}\t${age}\t${reckoned.join('\t')}\n`;
      }
      yield text;
    }
  }
  await pipeline(
    Readable.from(chunks(), { highWaterMark: 1 }),
    (await tx.connection()).query(copyFrom(statement)),
  );
}
