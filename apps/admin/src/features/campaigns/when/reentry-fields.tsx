import { Form, InputNumber, Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Reentry } from '../definition';

const KINDS: Reentry['kind'][] = ['once', 'every', 'always'];
const USUAL_DAYS = 30;

interface ReentryFieldsProps {
  reentry: Reentry;
  onChange: (reentry: Reentry) => void;
}

/** How often one customer may get the campaign. */
export function ReentryFields({ reentry, onChange }: ReentryFieldsProps) {
  const { t } = useTranslation();
  const choose = (kind: Reentry['kind']): void =>
    onChange(kind === 'every' ? { kind, days: USUAL_DAYS } : { kind });
  return (
    <Form.Item label={t('campaign-builder.reentry.label')}>
      <Radio.Group
        vertical
        aria-label={t('campaign-builder.reentry.label')}
        value={reentry.kind}
        onChange={(event) => choose(event.target.value as Reentry['kind'])}
        options={KINDS.map((value) => ({ value, label: t(`campaign-builder.reentry.${value}`) }))}
      />
      {reentry.kind === 'every' ? (
        <Space style={{ marginBlockStart: 8 }}>
          <InputNumber
            min={1}
            max={730}
            precision={0}
            value={reentry.days}
            aria-label={t('campaign-builder.reentry.days')}
            onChange={(days) => onChange({ kind: 'every', days: days ?? USUAL_DAYS })}
          />
          {t('campaign-builder.reentry.days')}
        </Space>
      ) : null}
    </Form.Item>
  );
}
