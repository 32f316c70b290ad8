import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui';
import type { ProviderKind } from './sms-types';

/** The address the provider is to call, and where to enter it. */
export function CallbackPanel({ kind, url }: { kind: ProviderKind; url: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('sms.callback.title')} hint={t('sms.callback.hint')}>
      <Typography.Paragraph copyable={{ text: url }} style={{ overflowWrap: 'anywhere' }}>
        <code>{url}</code>
      </Typography.Paragraph>
      <p>{t(`sms.callback.${kind}`)}</p>
    </Panel>
  );
}
