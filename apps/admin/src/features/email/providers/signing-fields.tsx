import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The signature of what leaves by this provider; without a domain the installation's own holds. */
export function SigningFields({ hasKey }: { hasKey: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name={['dkim', 'domain']}
        label={t('email.field.dkimDomain')}
        extra={t('email.hint.dkimDomain')}
      >
        <Input
          maxLength={253}
          placeholder={t('email.example.domain')}
          spellCheck={false}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item
        name={['dkim', 'selector']}
        label={t('email.field.dkimSelector')}
        extra={t('email.hint.dkimSelector')}
      >
        <Input maxLength={63} spellCheck={false} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="dkimKey"
        label={t('email.field.dkimKey')}
        extra={hasKey ? t('email.hint.secretKept') : t('email.hint.dkimKey')}
      >
        <Input.TextArea
          maxLength={10_000}
          autoSize={{ minRows: 3, maxRows: 8 }}
          placeholder={t('email.example.key')}
          spellCheck={false}
          autoComplete="off"
        />
      </Form.Item>
    </>
  );
}
