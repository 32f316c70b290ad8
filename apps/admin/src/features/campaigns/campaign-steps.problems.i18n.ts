import type { Translations } from '../../i18n/resources';

/** What is wrong with steps that do something to customers, and what the life of a campaign refuses. */
const problems: Translations = {
  en: {
    'list-needed': 'No list is chosen yet. Choose a segment kept by hand.',
    'list-missing': 'The list does not exist any more, or is not kept by hand. Choose another one.',
    'offer-to-choose': 'No offer is chosen yet. Choose one.',
    'sms-long': 'The SMS is charged as {{segments}}, more than {{maximum}}. Shorten it.',
    'nobody-consents': 'Nobody of the audience has agreed to messages of this kind on this channel.',
    'no-entry-cap': 'The promotion goes on and takes in any number of customers. Set how many at most.',
    'start-is-fixed': 'What starts a launched campaign stays. Duplicate it to start it otherwise.',
    'campaign-not-live': 'Only a campaign that runs gets a new version.',
    'approval-needed': 'A second person must approve this first. Submit it for approval.',
    'approval-not-asked': 'Nothing of this campaign waits for approval.',
    'approval-own': 'Somebody else must approve what you submitted.',
    'approval-by-owner': 'Only an owner may approve campaigns here. Ask one of them.',
    'approval-by-person': 'Only a person can approve a campaign, not a program.',
  },
  'zh-CN': {
    'list-needed': '还没有选择名单，请选择一个手工维护的细分。',
    'list-missing': '该名单已不存在，或不是手工维护的，请另选一个。',
    'offer-to-choose': '还没有选择优惠，请选择一个。',
    'sms-long': '该短信按 {{segments}} 条计费，超过 {{maximum}} 条，请缩短。',
    'nobody-consents': '受众中没有人同意接收该渠道的这类消息。',
    'no-entry-cap': '该促销会持续进行，加入人数不限，请设定上限。',
    'start-is-fixed': '已启动活动的触发方式不能更改，如需更改请复制活动。',
    'campaign-not-live': '只有运行中的活动才能有新版本。',
    'approval-needed': '须先由另一位同事批准，请提交审批。',
    'approval-not-asked': '该活动没有待审批的内容。',
    'approval-own': '您提交的内容须由他人批准。',
    'approval-by-owner': '此工作区只有所有者可以批准活动，请联系所有者。',
    'approval-by-person': '只有人员可以批准活动，程序不可以。',
  },
};

export default problems;
