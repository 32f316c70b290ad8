const LONGEST_LINE = 76;
// An encoded word may be 75 characters; "=?utf-8?B?" and "?=" take 12, base64 makes 4 of 3 bytes.
const ENCODED_WORD_BYTES = 45;
const PLAIN = /^[\x20-\x7e]*$/;
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~ -]*$/;
// eslint-disable-next-line no-control-regex -- these are exactly what must not reach a header
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One line of text whatever came in: a line break in a customer's name must not become a header of its own. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}

/** Text as the value of an unstructured header such as Subject (RFC 2047 where it is not plain ASCII). */
export function headerText(text: string): string {
  const line = oneLine(text);
  return PLAIN.test(line) && line.length <= LONGEST_LINE && !line.includes('=?') ? line : encodedWords(line);
}

/** `name <address>`, the name quoted or encoded as it needs. */
export function headerAddress(name: string, address: string): string {
  const line = oneLine(name);
  if (line === '') return `<${address}>`;
  if (!PLAIN.test(line) || line.length > LONGEST_LINE || line.includes('=?'))
    return `${encodedWords(line)} <${address}>`;
  return ATOMS.test(line) ? `${line} <${address}>` : `"${line.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

/** Encoded words of whole characters, one to a line. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  let bytes = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (bytes + size > ENCODED_WORD_BYTES) {
      words.push(word);
      word = '';
      bytes = 0;
    }
    word += character;
    bytes += size;
  }
  words.push(word);
  return words.map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

// RFC 5321 without quoted local parts and address literals; SMTPUTF8 letters are allowed.
const ADDRESS =
  /^[^\s"(),:;<>@[\\\]\p{C}]{1,64}@(?=.{1,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** Whether an address can stand in an envelope and a header: no spaces, nothing unseen, no second address. */
export function isSendable(address: string): boolean {
  return ADDRESS.test(address);
}
