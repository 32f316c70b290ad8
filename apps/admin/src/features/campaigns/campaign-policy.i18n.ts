import type { Translations } from '../../i18n/resources';

const policy: Translations = {
  en: {
    title: 'Rules of its own',
    hint: 'Where this campaign is stricter than the policy of the workspace. Both hold; it can never be looser.',
    none: 'None: the policy of the workspace holds as it is.',
    open: 'Set rules',
    drop: 'Without rules of its own',
    workspaces: 'as the workspace has it',
    consent: 'Only with a yes',
    consentHint: 'care too goes only to those who agreed to it',
    budget: 'Budget of this campaign, in all',
    kept_one: 'the rest is kept for customers nobody has talked to for {{count}} day',
    kept_other: 'the rest is kept for customers nobody has talked to for {{count}} days',
    byIt: 'by a rule of the campaign’s own',
  },
  'zh-CN': {
    title: '活动自己的规则',
    hint: '此活动比工作区策略更严格之处。两者同时生效，活动不能更宽松。',
    none: '没有：完全按工作区策略执行。',
    open: '设定规则',
    drop: '不设自己的规则',
    workspaces: '按工作区策略',
    consent: '须明确同意',
    consentHint: '关怀消息也只发给明确同意的客户',
    budget: '此活动的总预算',
    kept_other: '其余预留给 {{count}} 天内没有联系过的客户',
    byIt: '依据活动自己的规则',
  },
};

export default policy;
