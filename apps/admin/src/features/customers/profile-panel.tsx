import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiData } from '../../api';
import { DateTime, Panel, useFormat } from '../../ui';
import styles from './customer-page.module.css';

type Customer = ApiData<'/api/customers/{id}'>;

function useBirthday(): (birthday: Customer['birthday']) => string | null {
  const { t } = useTranslation();
  return (birthday) => {
    if (!birthday) return null;
    const { calendar, year, month, day, leapMonth } = birthday;
    if (calendar === 'lunar') {
      const lunar = t(leapMonth ? 'customers.profile.lunarLeap' : 'customers.profile.lunar', { month, day });
      return [lunar, year].filter(Boolean).join(' · ');
    }
    const two = (value: number) => String(value).padStart(2, '0');
    return [year, two(month), two(day)].filter((part) => part !== null && part !== undefined).join('-');
  };
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who the customer is. */
export function ProfilePanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const birthdayText = useBirthday();
  const format = useFormat();
  const place = [customer.city, customer.region, customer.country].filter(Boolean).join(', ');
  const attributes = Object.entries(customer.attributes);
  return (
    <Panel title={t('customers.profile.title')}>
      <dl className={styles.facts}>
        <Fact name={t('customers.profile.externalId')}>{customer.externalId}</Fact>
        <Fact name={t('customers.profile.email')}>{customer.email}</Fact>
        <Fact name={t('customers.profile.phone')}>{customer.phone}</Fact>
        <Fact name={t('customers.profile.place')}>{place}</Fact>
        <Fact name={t('customers.profile.locale')}>{customer.locale}</Fact>
        <Fact name={t('customers.profile.timeZone')}>{customer.timeZone}</Fact>
        <Fact name={t('customers.profile.gender')}>
          {customer.gender ? t(`customers.gender.${customer.gender}`) : null}
        </Fact>
        <Fact name={t('customers.profile.birthday')}>{birthdayText(customer.birthday)}</Fact>
        <Fact name={t('customers.profile.nextBirthday')}>
          {customer.nextBirthday ? format.date(`${customer.nextBirthday}T12:00:00Z`) : null}
        </Fact>
        <Fact name={t('customers.profile.source')}>{customer.acquisitionSource}</Fact>
        <Fact name={t('customers.profile.since')}>
          <DateTime at={customer.createdAt} show="date" />
        </Fact>
        {attributes.map(([name, value]) => (
          <Fact key={name} name={name}>
            {typeof value === 'string' ? value : <Tag>{JSON.stringify(value)}</Tag>}
          </Fact>
        ))}
      </dl>
    </Panel>
  );
}
