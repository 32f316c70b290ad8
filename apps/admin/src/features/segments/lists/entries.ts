/** Pasted text as entries: parted by line breaks, commas and semicolons of either width; blanks alone part nothing. */
export const entriesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\n\r\t,;，；、]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
