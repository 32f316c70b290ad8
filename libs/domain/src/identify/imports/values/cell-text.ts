/** What databases and spreadsheets write where there is no value. */
const nothing = /^(?:null|nil|none|nan|n\/a|#n\/a|\\n|-|--|—|无)$/i;
const NOTHING_CHARS = 4;

/** Full-width forms (`１２３`, `ＡＢＣ`, `＠`, the ideographic space) as the ASCII they stand for. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** ASCII without blanks at its ends: most cells, and nothing to take off them. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** A cell without the blanks and invisible characters around it, `null` when nothing is left or it says "none". */
export function cellText(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const text = plain.test(cell) ? cell : cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  return text === '' || (text.length <= NOTHING_CHARS && nothing.test(text)) ? null : text;
}

/**
 * A cell that names something (an order, a customer): half-width, without what spreadsheets wrap around long
 * digits to save them (`="0012"`, `'0012`) and without the `.0` that data tools append to whole numbers.
 */
export function keyText(cell: string | undefined): string | null {
  const text = cellText(cell);
  if (text === null) return null;
  const plain = toHalfWidth(text)
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'(?=.)/, '');
  return cellText(/^\d+\.0$/.test(plain) ? plain.slice(0, -2) : plain);
}

/** `4.20101E+17`: a spreadsheet has rounded a long number, so different orders now share one text. */
export const isRoundedNumber = (text: string): boolean => /^\d(?:\.\d+)?E\+\d+$/i.test(text);
