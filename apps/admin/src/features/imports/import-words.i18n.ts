import type { Translations } from '../../i18n/resources';

/** What a cell was understood as, where a field knows a few words only: by field, then by what is kept. */
const importWords: Translations = {
  en: {
    kind: { individual: 'Person', organization: 'Organization' },
    gender: { female: 'Female', male: 'Male', other: 'Other' },
    birthdayCalendar: { solar: 'Gregorian', lunar: 'Lunar' },
    channel: { email: 'E-mail', sms: 'SMS' },
    purpose: { promotion: 'Promotions', care: 'Care' },
    consentStatus: { granted: 'Agreed', withdrawn: 'Withdrawn' },
    opportunityStatus: { open: 'Open', won: 'Won', lost: 'Lost' },
    contactKind: {
      phone: 'Phone call',
      visit: 'Visit',
      chat: 'Chat',
      'after-sales': 'After-sales',
      other: 'Other',
    },
    contactPhase: { before: 'Before the sale', during: 'During the sale', after: 'After the sale' },
    suggestionRating: { 'high-value': 'High-value', ordinary: 'Ordinary' },
    expenseKind: { acquisition: 'Acquisition', marketing: 'Marketing' },
  },
  'zh-CN': {
    kind: { individual: '个人', organization: '组织' },
    gender: { female: '女', male: '男', other: '其他' },
    birthdayCalendar: { solar: '公历', lunar: '农历' },
    channel: { email: '邮件', sms: '短信' },
    purpose: { promotion: '促销', care: '关怀' },
    consentStatus: { granted: '同意', withdrawn: '撤回' },
    opportunityStatus: { open: '进行中', won: '赢单', lost: '输单' },
    contactKind: { phone: '电话', visit: '拜访', chat: '在线沟通', 'after-sales': '售后', other: '其他' },
    contactPhase: { before: '售前', during: '售中', after: '售后' },
    suggestionRating: { 'high-value': '高价值', ordinary: '普通' },
    expenseKind: { acquisition: '获客', marketing: '营销' },
  },
};

export default importWords;
