import { EditOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiData } from '../../api';
import { DateTime, Money, Panel, RoleGate, useFormat } from '../../ui';
import styles from './customer-page.module.css';
import { ProfileDrawer } from './profile-drawer';

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

/** How the company and the customer came together, and what stands between them. */
function Relationship({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (value: string | null): string | null => (value ? format.date(`${value}T12:00:00Z`) : null);
  return (
    <>
      <Fact name={t('customers.profile.accountManager')}>{customer.accountManager}</Fact>
      <Fact name={t('customers.profile.source')}>{customer.acquisitionSource}</Fact>
      <Fact name={t('customers.profile.acquiredOn')}>{day(customer.acquiredOn)}</Fact>
      <Fact name={t('customers.profile.relationshipSince')}>{day(customer.relationshipSince)}</Fact>
      <Fact name={t('customers.profile.arrears')}>
        {customer.arrearsMinor > 0 ? <Money minor={customer.arrearsMinor} /> : null}
      </Fact>
    </>
  );
}

function Edit({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <RoleGate minimum="marketer">
      <Button type="text" size="small" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {t('customers.profile.edit')}
      </Button>
      <ProfileDrawer customer={customer} open={open} onClose={() => setOpen(false)} />
    </RoleGate>
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
    <Panel title={t('customers.profile.title')} actions={<Edit customer={customer} />}>
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
        <Relationship customer={customer} />
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
