import { Form, Input, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MailProvider, ProviderForm } from '../email-types';

const KINDS = ['ses', 'sendgrid', 'mailgun'] as const;

/** How a provider tells us of bounces and complaints: what its calls are known by, and the address it is to call. */
export function ReportFields({ provider }: { provider: MailProvider | null }) {
  const { t } = useTranslation();
  const chosen = Form.useWatch<ProviderForm['reportsBy']>('reportsBy');
  const isKept = chosen != null && chosen === provider?.reportsBy && provider.hasReportKey;
  const url = isKept ? provider.callbackUrl : null;
  return (
    <>
      <Form.Item name="reportsBy" label={t('email.field.reportsBy')} extra={t('email.hint.reportsBy')}>
        <Select
          allowClear
          placeholder={t('email.noReports')}
          options={KINDS.map((value) => ({ value, label: t(`email.reports.${value}`) }))}
        />
      </Form.Item>
      {chosen ? (
        <Form.Item
          name="reportKey"
          label={t(`email.reportKey.${chosen}`)}
          extra={isKept ? t('email.hint.secretKept') : t(`email.hint.${chosen}`)}
        >
          <Input maxLength={1000} spellCheck={false} autoComplete="off" />
        </Form.Item>
      ) : null}
      {chosen && !url ? <p>{t('email.callbackLater')}</p> : null}
      {url ? (
        <Form.Item label={t('email.callback')} extra={t('email.hint.callback')}>
          <Typography.Paragraph copyable={{ text: url }} style={{ overflowWrap: 'anywhere' }}>
            <code>{url}</code>
          </Typography.Paragraph>
        </Form.Item>
      ) : null}
    </>
  );
}
