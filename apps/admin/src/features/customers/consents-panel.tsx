import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation } from '../../api';
import { DateTime, Panel, ProblemAlert, StatusTag, useCan } from '../../ui';
import { reasonText } from '../suppressions/suppression-types';
import { ConsentLog } from './consent-log';
import styles from './customer-page.module.css';

type Customer = ApiData<'/api/customers/{id}'>;
type Channel = 'email' | 'sms';
type Purpose = 'promotion' | 'care';

const KINDS: [Channel, Purpose][] = [
  ['email', 'promotion'],
  ['email', 'care'],
  ['sms', 'promotion'],
  ['sms', 'care'],
];

interface LineProps {
  customer: Customer;
  channel: Channel;
  purpose: Purpose;
  onChange: ((status: 'granted' | 'withdrawn') => void) | null;
}

function ConsentLine({ customer, channel, purpose, onChange }: LineProps) {
  const { t } = useTranslation();
  const found = customer.consents.find(
    (consent) => consent.channel === channel && consent.purpose === purpose,
  );
  const granted = found?.status === 'granted';
  return (
    <li>
      <span>
        {t('customers.consents.of', {
          channel: t(`customers.channel.${channel}`),
          purpose: t(`customers.purpose.${purpose}`),
        })}{' '}
        {found ? (
          <small>
            <DateTime at={found.at} show="date" />
          </small>
        ) : null}
      </span>
      <span>
        <StatusTag tone={found ? (granted ? 'success' : 'warning') : 'neutral'}>
          {t(`customers.consents.${found?.status ?? 'unknown'}`)}
        </StatusTag>
        {onChange ? (
          <Button type="link" size="small" onClick={() => onChange(granted ? 'withdrawn' : 'granted')}>
            {t(granted ? 'customers.consents.withdraw' : 'customers.consents.grant')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** What may be sent: consent by channel and purpose, and blocked addresses. A marketer may record a change. */
export function ConsentsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const mayChange = useCan('marketer');
  const save = useApiMutation('put', '/api/customers/{id}/consents', {
    invalidates: [`/api/customers/{id}`],
  });
  const change = (channel: Channel, purpose: Purpose) => (status: 'granted' | 'withdrawn') =>
    save.mutate({
      params: { path: { id: customer.id } },
      body: { consents: [{ channel, purpose, status }] },
    });
  return (
    <Panel
      title={t('customers.consents.title')}
      hint={t('customers.consents.hint')}
      actions={<ConsentLog id={customer.id} />}
    >
      {save.isError ? <ProblemAlert error={save.error} /> : null}
      <ul className={styles.rows}>
        {KINDS.map(([channel, purpose]) => (
          <ConsentLine
            key={channel + purpose}
            customer={customer}
            channel={channel}
            purpose={purpose}
            onChange={mayChange ? change(channel, purpose) : null}
          />
        ))}
        {customer.suppressions.map(({ channel, address, reason }) => (
          <li key={channel + address}>
            <span>{address}</span>
            <StatusTag tone="danger">
              {t('customers.consents.suppressed', { reason: reasonText(t, reason) })}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
