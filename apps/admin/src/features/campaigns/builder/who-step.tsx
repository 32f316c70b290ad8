import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton, useFormat } from '../../../ui';
import styles from './builder.module.css';
import { Step } from './step';
import type { StepProps } from './step-props';

/** Shares one holds out; what else a campaign holds out is kept as it is until another is chosen. */
const SHARES = [0.05, 0.1, 0.2];

/** Which segment gets it, with how many are in it, and who of it is held out. */
export function WhoStep({ definition, choices, onChange }: StepProps) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
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
      <Form.Item
        label={t('campaign-builder.who.holdOut')}
        htmlFor="campaign-hold-out"
        extra={t('campaign-builder.who.holdOutHint')}
      >
        <Select<number | 'usual'>
          id="campaign-hold-out"
          value={holdOut ?? 'usual'}
          options={[
            { value: 'usual', label: t('campaign-builder.who.usual', { share: percent(0.05) }) },
            { value: 0, label: t('campaign-builder.who.nobody') },
            ...SHARES.map((share) => ({ value: share, label: percent(share) })),
          ]}
          onChange={(share) => onChange({ holdOut: share === 'usual' ? null : share })}
        />
      </Form.Item>
      {segmentId === null ? null : (
        <LinkButton to={`/segments/${segmentId}`}>{t('campaign-builder.who.open')}</LinkButton>
      )}
    </Step>
  );
}
