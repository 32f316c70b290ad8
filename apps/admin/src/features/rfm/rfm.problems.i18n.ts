import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: { 'rfm-run-not-found': 'This scoring run does not exist. Reload the page.' },
  'zh-CN': { 'rfm-run-not-found': '该评分运行不存在，请刷新页面。' },
};

export default problems;
