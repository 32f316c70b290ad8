import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'simulation-not-found': 'This simulation does not exist, or no longer does.',
    'simulation-over': 'The simulation has ended in the meantime, so there is nothing to cancel.',
    'simulation-going-on': 'The simulation is under way. Cancel it before you delete it.',
    'clicks-beyond-opens': 'Nobody clicks in an e-mail without opening it. Give no more clicks than opens.',
  },
  'zh-CN': {
    'simulation-not-found': '该模拟不存在，或已被删除。',
    'simulation-over': '该模拟已经结束，无法取消。',
    'simulation-going-on': '该模拟正在进行，请先取消再删除。',
    'clicks-beyond-opens': '不打开邮件就无法点击，点击率不能高于打开率。',
  },
};

export default problems;
