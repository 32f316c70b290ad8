/**
 * `hard`: the address will never take a message. `soft`: it takes none at present. `refused`: not the address, but we or this
 * message were the reason.
 */
export type FailureKind = 'hard' | 'soft' | 'refused';

/** Us, our mail, or both: refused for what we are or what we sent. */
const ABOUT_US = [
  /\bspam|\bjunk|unsolicited|virus|malware|phish|dmarc|\bspf\b|\bdkim\b|dnsbl|\brbl\b|black ?list|block ?list|blocklisted/,
  /\bblocked\b|\bbanned\b|reputation|polic(?:y|ies)|reverse dns|\bptr\b|\bhelo\b|relay(?:ing)? (?:not|denied)|unable to relay/,
  /content (?:is )?(?:reject|denied)|(?:reject|denied|refused).{0,30}content|(?:too many|too much) (?:mail|message|connection)/,
  /rate limit|throttl|frequency|suspicious/,
  // Netease (163, 126, yeah) names its reason by two and three letters; QQ in words.
  /\b(?:dt|hl|ip|mi|rp):[a-z]{3}\b|垃圾|反垃圾|黑名单|病毒|频率|过于频繁|发信频率|内容(?:被拒|违规|不合)|拒收|拒绝接收/,
  /(?:message|mail|body|attachment).{0,30}(?:too (?:big|large|long)|exceed)|(?:too (?:big|large|long)).{0,20}(?:message|mail|attachment)/,
  /exceed.{0,20}(?:mailsize|message size|size limit)|size limit exceeded|(?:邮件|信件|附件).{0,8}(?:过大|太大|大小超|超过)/,
  /sender (?:address )?(?:rejected|verif|denied|is not|unknown|invalid)|(?:invalid|unknown|fake) sender|mail from.{0,20}invalid/,
];

/** How much we may send, which sounds like how much a mailbox holds. */
const OUR_QUOTA = [/send(?:ing|er)? (?:quota|rate|limit)|发信量/];

/** A mailbox that takes nothing at present, and may be emptied. */
const FULL = [
  /(?:mailbox|inbox|account|user|recipient|storage|disk|folder).{0,40}(?:\bfull\b|over ?quota|exceeded.{0,20}(?:quota|storage))/,
  /over ?quota|quota.{0,12}exceed|exceed.{0,30}(?:quota|storage)|(?:insufficient|out of|not enough).{0,12}(?:storage|disk|space)/,
  /(?:空间|容量|邮箱).{0,6}(?:不足|已满|满了|超)|超出.{0,4}(?:容量|配额)/,
];

/** Nobody there. */
const NOBODY = [
  /(?:no such|unknown|invalid|bad|nonexistent|non-existent|not a valid|unrouteable|unroutable).{0,12}(?:user|mailbox|recipient|address|account|domain|local part|host|alias)/,
  /(?:user|mailbox|recipient|address|account|alias|email|domain|customer).{0,60}(?:unknown|not found|doesn'?t exist|does not exist|not exist|no longer|disabled|deactivated|inactive|suspended|closed|cancelled|unavailable|not (?:be )?found|is invalid|isn't valid|not known|not listed|not our customer)/,
  /(?:no mailbox|doesn't have an?|does not have an?|not have an account|no such (?:person|name)|host not found|name or service not known)/,
  /(?:用户|邮箱|收件人|帐号|账号|帐户|账户|地址|域名).{0,80}(?:不存在|未开通|无效|停用|禁用|冻结|注销|关闭)|无此用户|查无此人|不存在的(?:用户|邮箱|收件人)/,
];

const KINDS: readonly [FailureKind, readonly RegExp[]][] = [
  ['refused', OUR_QUOTA],
  ['soft', FULL],
  ['refused', ABOUT_US],
  ['hard', NOBODY],
];

/**
 * What a server's words tell of a failure, where its codes do not; `null` where they tell nothing. In doubt the words
 * about us count for more than those about the address: a wrong "nobody there" costs a customer.
 */
export function kindOfWords(words: string): FailureKind | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
  return KINDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}
