import type { Translations } from '../../i18n/resources';

const events: Translations = {
  en: {
    title: 'Events',
    subtitle: 'What customers do on your site and in your app, as it comes in.',
    none: 'No events yet',
    noneHint: 'Send the first one: it shows here within seconds, and segments can ask for it at once.',
    names: {
      title: 'What they do',
      hint: 'By name, commonest of the last 30 days first. Choose one to look closer.',
      name: 'Event',
      lastDay: '24 h',
      lastWeek: '7 days',
      lastMonth: '30 days',
      lastAt: 'Last',
    },
    properties: {
      title: 'Properties of “{{name}}”',
      hint: 'What these events told, with the commonest values of the last thousand.',
      none: 'These events came without properties.',
      segment: 'Did “{{name}}” in the last 30 days',
    },
    type: { text: 'text', number: 'number', boolean: 'yes or no', list: 'list', object: 'nested' },
    latest: {
      title: 'Latest',
      ofName: 'Latest “{{name}}”',
      hint: 'Looked up every three seconds.',
      visitor: 'A visitor nobody knows yet',
      customer: 'Customer {{id}}',
      more_one: 'and one more',
      more_other: 'and {{count}} more',
    },
    send: {
      title: 'How to send events',
      hint: 'By REST, one or a stream of many, or with the client libraries of Segment.',
      way: { event: 'One event', lines: 'Many, as lines', segment: 'Segment library' },
      about: {
        event:
          'The externalId is yours to choose: the same event sent twice counts once. A customer nobody knew is created.',
        lines:
          'One JSON object a line, as many as you like. Each line is answered by a line that tells what happened.',
        segment:
          'Point the library’s host at this address and use an API key as its write key. track, identify, page, screen, alias and batch are understood.',
      },
      needsKey: 'The calls need an API key of a marketer.',
      makeKey: 'Create an API key',
      askForKey: 'The calls need an API key; an owner can create one.',
    },
  },
  'zh-CN': {
    title: '行为',
    subtitle: '客户在您的网站和应用里做了什么，实时可见。',
    none: '还没有任何行为',
    noneHint: '发送第一条：几秒内就会显示在这里，细分规则也能立即使用。',
    names: {
      title: '他们做了什么',
      hint: '按名称列出，最近 30 天最常见的在前。点选一个可细看。',
      name: '行为',
      lastDay: '24 小时',
      lastWeek: '7 天',
      lastMonth: '30 天',
      lastAt: '最近一次',
    },
    properties: {
      title: '“{{name}}”的属性',
      hint: '这种行为带来的信息，附最近一千条中最常见的值。',
      none: '这种行为没有附带属性。',
      segment: '最近 30 天有过“{{name}}”',
    },
    type: { text: '文本', number: '数字', boolean: '是或否', list: '列表', object: '嵌套' },
    latest: {
      title: '最新',
      ofName: '最新的“{{name}}”',
      hint: '每三秒更新一次。',
      visitor: '尚不认识的访客',
      customer: '客户 {{id}}',
      more_other: '另有 {{count}} 项',
    },
    send: {
      title: '如何发送行为',
      hint: '通过 REST 单条或成批发送，也可使用 Segment 的客户端库。',
      way: { event: '单条', lines: '多条（逐行）', segment: 'Segment 客户端库' },
      about: {
        event: 'externalId 由您自定：同一条发送两次只计一次。尚不认识的客户会自动建立。',
        lines: '每行一个 JSON 对象，行数不限于千条；每一行都会得到一行答复，说明处理结果。',
        segment:
          '把客户端库的服务器地址指向这里，用 API 密钥作为 write key。支持 track、identify、page、screen、alias 和 batch。',
      },
      needsKey: '调用需要营销角色的 API 密钥。',
      makeKey: '创建 API 密钥',
      askForKey: '调用需要 API 密钥，可请所有者创建。',
    },
  },
};

export default events;
