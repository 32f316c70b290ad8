import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'nobody-named': 'Nobody is named: give a customer, or the id of an anonymous visitor.',
    'event-in-future': 'This instant is more than a day ahead. Check the sender’s clock and time zone.',
    'event-too-old': 'This instant is before the year 2000. Check the unit of the time that is sent.',
    'too-many-properties': 'An event has at most {{maximum}} properties. Send fewer.',
    'properties-too-long':
      'The properties are longer than {{maximum}} characters of JSON. Send less with the event.',
    'message-too-long': 'A call is at most {{maximum}} characters of JSON. Send less with it.',
    'unknown-call': 'Calls are track, identify, page, screen and alias; {{type}} is none of them.',
    'wrong-instant': 'This is not an instant. Send ISO 8601, such as 2026-11-22T08:00:00Z.',
    'alias-of-customer':
      'The previousId belongs to another customer. Two customers are merged by a person, on the customer’s page.',
    'line-not-json': 'This line is not JSON. Send one whole object a line.',
    'line-too-long': 'A line is at most {{maximum}} bytes.',
    'too-many-lines': 'A stream has at most {{maximum}} lines. Send the rest in another one.',
  },
  'zh-CN': {
    'nobody-named': '没有指明是谁：请提供客户，或匿名访客的编号。',
    'event-in-future': '该时刻超前一天以上，请检查发送方的时钟和时区。',
    'event-too-old': '该时刻早于 2000 年，请检查所发送时间的单位。',
    'too-many-properties': '一条行为最多 {{maximum}} 个属性，请减少。',
    'properties-too-long': '属性的 JSON 超过 {{maximum}} 个字符，请减少随行为发送的内容。',
    'message-too-long': '一次调用最多 {{maximum}} 个 JSON 字符，请减少内容。',
    'unknown-call': '支持的调用为 track、identify、page、screen 和 alias，不支持 {{type}}。',
    'wrong-instant': '这不是有效的时刻，请使用 ISO 8601 格式，如 2026-11-22T08:00:00Z。',
    'alias-of-customer': 'previousId 属于另一位客户。合并两位客户须由人在客户页上操作。',
    'line-not-json': '该行不是 JSON，请每行发送一个完整对象。',
    'line-too-long': '每行最多 {{maximum}} 字节。',
    'too-many-lines': '一次最多 {{maximum}} 行，其余请另行发送。',
  },
};

export default problems;
