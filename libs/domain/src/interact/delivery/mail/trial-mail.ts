import type { WorkspaceSettings } from '../../../workspace/workspace-settings.js';

/** What a mail says that only tries a provider out. */
export const trialMail = (locale: WorkspaceSettings['locale']): { subject: string; text: string } =>
  locale === 'zh-CN'
    ? { subject: '回环：测试邮件', text: '这封邮件由您设置的邮件服务商发出。收到它，说明设置正确。' }
    : {
        subject: 'Roundtrip: a test mail',
        text: 'The mail provider you set up sent this. If you can read it, its settings are right.',
      };
