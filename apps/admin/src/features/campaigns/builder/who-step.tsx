import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton, useFormat } from '../../../ui';
import styles from './builder.module.css';
import { HoldOutField } from './hold-out-field';
import { Step } from './step';
import type { StepProps } from './step-props';

/** Which segment gets it, with how many are in it, and who of it is held out. */
export function WhoStep({ definition, choices, onChange }: StepProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { segmentId, holdOut } = definition;
  const size = (members: number): string =>
    t('campaign-builder.who.size', { count: members, n: count(members) });
  return (
    <Step number={1} name="who" title={t('campaign-builder.who.title')} hint={t('campaign-builder.who.hint')}>
      <Form.Item label={t('campaigns.segment')} htmlFor="campaign-segment">
        <Select<number>
          id="campaign-segment"
          allowClear
          loading={choices.pending}
          value={segmentId ?? undefined}
          placeholder={t('campaign-builder.who.choose')}
          showSearch={{ optionFilterProp: 'name' }}
          notFoundContent={choices.pending ? null : t('campaign-builder.who.none')}
          options={choices.segments.map(({ id, name, memberCount }) => ({
            value: id,
            name,
            label: (
              <span className={styles.option}>
                <span>{name}</span>
                <small>{size(memberCount)}</small>
              </span>
            ),
          }))}
          onChange={(id: number | undefined) => onChange({ segmentId: id ?? null })}
        />
      </Form.Item>
      <HoldOutField value={holdOut} onChange={(share) => onChange({ holdOut: share })} />
      {segmentId === null ? null : (
        <LinkButton to={`/segments/${segmentId}`}>{t('campaign-builder.who.open')}</LinkButton>
      )}
    </Step>
  );
}
