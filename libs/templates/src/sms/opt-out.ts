/**
 * What a person may answer to be left in peace, written plainly: the words the US carriers require, the ones Chinese
 * operators prescribe (退订, T, TD, R, …), and what people really write.
 */
const OPT_OUT_WORDS: ReadonlySet<string> = new Set([
  ...['STOP', 'STOPALL', 'STOP ALL', 'QUIT', 'END', 'REVOKE', 'CANCEL', 'REMOVE ME'],
  ...['OPTOUT', 'OPT OUT', 'UNSUBSCRIBE', 'UNSUB'],
  ...['T', 'TD', 'R'],
  ...['退订', '退訂', '取消', '拒收', '取消订阅', '取消訂閱', '停止', '不要再发', '不要再发了', '别再发了'],
  ...['退订T', '退订R', '退订TD', '回复T', '回复R', '回复TD', '拒收R', '我要退订', '请退订'],
]);

const LONGEST_ANSWER = 40;
const SEPARATORS = /[\p{P}\p{S}\p{Z}\s]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Whether an inbound SMS asks to be sent nothing more. Full-width letters, case, quotes, punctuation and spaces do
 * not matter; the word must be the whole message, so that "I can't stop smiling" keeps its sender subscribed.
 */
export function isOptOut(text: string): boolean {
  if (text.length > LONGEST_ANSWER) return false;
  const words = text.normalize('NFKC').toUpperCase().replace(SEPARATORS, ' ').trim();
  return OPT_OUT_WORDS.has(words) || (HAN.test(words) && OPT_OUT_WORDS.has(words.replaceAll(' ', '')));
}
