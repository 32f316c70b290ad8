import { isChinese } from '@roundtrip/templates';
import type { WorkspaceSettings } from '../../workspace/workspace-settings.js';

/** What somebody is told who asked for no more SMS. */
export const optOutConfirmation = (
  locale: string | null,
  workspace: Pick<WorkspaceSettings, 'name' | 'smsSignature' | 'locale'>,
): string =>
  isChinese(locale ?? workspace.locale)
    ? `【${workspace.smsSignature}】您已退订，我们不会再给您发送短信。`
    : `${workspace.name}: you are unsubscribed and will get no more messages from us.`;
