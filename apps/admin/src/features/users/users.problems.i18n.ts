import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'user-email-taken': 'Somebody already has this e-mail address. Use another one.',
    'last-owner': 'The workspace needs one active owner. Make somebody else an owner first.',
    'password-wrong': 'This is not your current password.',
    'user-not-found': 'This user does not exist.',
  },
  'zh-CN': {
    'user-email-taken': '该邮箱已被其他用户使用，请换一个。',
    'last-owner': '工作区至少需要一位启用的所有者。请先将其他人设为所有者。',
    'password-wrong': '当前密码不正确。',
    'user-not-found': '该用户不存在。',
  },
};

export default problems;
