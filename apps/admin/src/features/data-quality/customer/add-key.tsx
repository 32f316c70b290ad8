import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation } from '../../../api';
import { ProblemAlert } from '../../../ui';
import styles from '../data-quality.module.css';

type Kind = ApiData<'/api/customers/{id}/identity-keys'>['keys'][number]['kind'];

const KINDS: Kind[] = [
  'external_id',
  'email',
  'phone',
  'wechat_openid',
  'wechat_unionid',
  'alipay_user_id',
  'member_card',
  'anonymous_id',
];

/** One more thing to recognise a customer by. */
export function AddKey({ id }: { id: number }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('email');
  const [value, setValue] = useState('');
  const add = useApiMutation('post', '/api/customers/{id}/identity-keys', {
    invalidates: ['/api/customers/{id}/identity-keys'],
  });
  const run = (): void =>
    add.mutate(
      { params: { path: { id } }, body: { kind, value: value.trim() } },
      { onSuccess: () => setValue('') },
    );
  return (
    <>
      <div className={styles.add}>
        <Select<Kind>
          value={kind}
          onChange={setKind}
          aria-label={t('data-quality.identity.kindLabel')}
          options={KINDS.map((each) => ({ value: each, label: t(`data-quality.identity.kind.${each}`) }))}
        />
        <Input
          value={value}
          maxLength={254}
          aria-label={t('data-quality.identity.value')}
          placeholder={t('data-quality.identity.value')}
          onChange={({ target }) => setValue(target.value)}
          onPressEnter={() => (value.trim() ? run() : undefined)}
        />
        <Button disabled={value.trim() === ''} loading={add.isPending} onClick={run}>
          {t('data-quality.identity.save')}
        </Button>
      </div>
      {add.isError ? <ProblemAlert error={add.error} /> : null}
    </>
  );
}
