import type { Translations } from '../../i18n/resources';

const consentLog: Translations = {
  en: {
    open: 'Log',
    title: 'How the consents came about',
    none: 'Nothing was ever said about consent.',
    source: 'by {{source}}',
  },
  'zh-CN': {
    open: '记录',
    title: '许可的由来',
    none: '客户从未就许可表态。',
    source: '来源：{{source}}',
  },
};

export default consentLog;
