import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';

/** Shares one holds out; what else a campaign holds out is kept as it is until another is chosen. */
const SHARES = [0.05, 0.1, 0.2];

interface HoldOutFieldProps {
  /** From 0 to 0.5; null is as usual. */
  value: number | null;
  onChange: (share: number | null) => void;
}

/** Who of the audience gets nothing, so that one sees what the campaign itself does. */
export function HoldOutField({ value, onChange }: HoldOutFieldProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Form.Item
      label={t('campaign-builder.who.holdOut')}
      htmlFor="campaign-hold-out"
      extra={t('campaign-builder.who.holdOutHint')}
    >
      <Select<number | 'usual'>
        id="campaign-hold-out"
        value={value ?? 'usual'}
        options={[
          { value: 'usual', label: t('campaign-builder.who.usual', { share: percent(0.05) }) },
          { value: 0, label: t('campaign-builder.who.nobody') },
          ...SHARES.map((share) => ({ value: share, label: percent(share) })),
        ]}
        onChange={(share) => onChange(share === 'usual' ? null : share)}
      />
    </Form.Item>
  );
}
