import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { FormShell, Panel } from '../../ui';
import { asLines, fromLines } from './domain-rates';
import type { DomainRate } from './email-types';

interface RatesForm {
  lines: string;
}

/** How much mail a minute the addresses of a domain get at most. */
export function DomainRatesForm({ rates }: { rates: DomainRate[] }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/mail-providers/domain-rates', {
    invalidates: ['/api/mail-providers'],
  });
  return (
    <FormShell<RatesForm, unknown>
      initialValues={{ lines: asLines(rates) }}
      onSubmit={({ lines }) => save.mutateAsync({ body: { domains: fromLines(lines) ?? [] } })}
    >
      <Panel title={t('email.rates.title')} hint={t('email.rates.hint')}>
        <Form.Item
          name="lines"
          label={t('email.rates.label')}
          extra={t('email.rates.format')}
          rules={[
            {
              validator: (_, lines: string) =>
                fromLines(lines ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('email.rates.wrong'))),
            },
          ]}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 12 }}
            spellCheck={false}
            placeholder={t('email.example.rate')}
          />
        </Form.Item>
      </Panel>
    </FormShell>
  );
}
