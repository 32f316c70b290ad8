import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'customer-not-found': 'This customer does not exist, or no longer does.',
    'customer-ambiguous': 'Several customers match this. Name one of them by its number.',
    'wrong-email': 'This is not an e-mail address.',
    'wrong-phone': 'This is not a phone number.',
    'identifies-nobody': 'This value belongs to nobody in particular, so it cannot identify a customer.',
    'no-identity': 'A customer needs a number, an e-mail address or a phone.',
    'customer-external-id-taken': 'Another customer has the number {{externalId}} already.',
    'customer-conflict': 'This names two customers by two keys. If they are one person, merge them first.',
    'customer-merged': 'This record has been merged into customer {{survivorId}}.',
    'contact-not-a-person': 'Only a person can buy for an organization. This customer is an organization.',
    'not-an-organization':
      'Customers can only buy for an organization, and this one is a person. Choose another, or change its kind.',
    'customer-has-ties':
      'Persons buy for organizations here. Take the contact persons off first, then change the kind.',
    'wrong-locale': 'This is not a language tag such as zh-CN or en.',
    'wrong-time-zone': 'This is not a time zone such as Asia/Shanghai.',
  },
  'zh-CN': {
    'customer-not-found': '该客户不存在，或已不存在。',
    'customer-ambiguous': '有多位客户符合，请用编号指明其中一位。',
    'wrong-email': '这不是有效的邮箱地址。',
    'wrong-phone': '这不是有效的手机号。',
    'identifies-nobody': '该值不属于任何特定的人，不能用来识别客户。',
    'no-identity': '客户需要编号、邮箱或手机号。',
    'customer-external-id-taken': '编号 {{externalId}} 已属于另一位客户。',
    'customer-conflict': '这里的识别键分属两位客户。如果是同一个人，请先合并。',
    'customer-merged': '这条记录已并入客户 {{survivorId}}。',
    'contact-not-a-person': '只有个人才能为组织采购，而该客户是组织。',
    'not-an-organization': '只能选择组织，而该客户是个人。请选择其他客户，或先更改其类型。',
    'customer-has-ties': '该客户仍有联系人关系。请先解除联系人，再更改客户类型。',
    'wrong-locale': '这不是有效的语言代码，例如 zh-CN 或 en。',
    'wrong-time-zone': '这不是有效的时区，例如 Asia/Shanghai。',
  },
};

export default problems;
