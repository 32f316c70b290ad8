import type { Translations } from '../i18n/resources';

const app: Translations = {
  en: {
    reload: 'Reload',
    updated: {
      title: 'Roundtrip has been updated',
      body: 'This page belongs to a newer version than the one you have open. Reload to get it.',
    },
    failed: {
      title: 'This page could not be shown',
      body: 'An unexpected fault stopped it. Nothing was changed by that. Reload; if it stays, tell support what you did.',
    },
    notFound: {
      title: 'Page not found',
      what: 'There is nothing at this address',
      body: 'It may have been deleted, or the link was cut off on its way to you. Ctrl/⌘-K finds pages by name.',
      home: 'Go to the home page',
    },
    forbidden: {
      title: 'Not for your role',
      what: 'This page needs the role {{role}}',
      body: 'Ask an owner of this workspace, if you need it.',
    },
  },
  'zh-CN': {
    reload: '刷新页面',
    updated: {
      title: '回环已更新',
      body: '此页面属于更新后的版本，请刷新后再打开。',
    },
    failed: {
      title: '页面无法显示',
      body: '发生了意外错误，数据没有因此改变。请刷新；若仍然出现，请把操作步骤告诉技术支持。',
    },
    notFound: {
      title: '页面不存在',
      what: '这个地址没有内容',
      body: '内容可能已被删除，或链接不完整。按 Ctrl/⌘-K 可按名称查找页面。',
      home: '回到首页',
    },
    forbidden: {
      title: '权限不足',
      what: '此页面需要“{{role}}”角色',
      body: '如有需要，请联系工作区所有者。',
    },
  },
};

export default app;
