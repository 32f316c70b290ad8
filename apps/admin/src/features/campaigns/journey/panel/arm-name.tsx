import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './panel.module.css';

interface ArmNameProps {
  arm: { id: string; name?: string };
  /** What it is called without a name of its own. */
  usual?: string | undefined;
  removable: boolean;
  onName: (name: string | undefined) => void;
  onRemove: () => void;
}

/** What one way out is called, and how to be rid of it. */
export function ArmName({ arm, usual: known, removable, onName, onRemove }: ArmNameProps) {
  const { t } = useTranslation();
  const usual = known ?? t('campaign-steps.way.arm', { arm: arm.id.toUpperCase() });
  return (
    <div className={styles.armName}>
      <Input
        aria-label={t('campaign-steps.arm.name', { arm: usual })}
        maxLength={80}
        value={arm.name ?? ''}
        placeholder={usual}
        onChange={({ target }) => onName(target.value === '' ? undefined : target.value)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        disabled={!removable}
        aria-label={t('campaign-steps.arm.remove', { arm: arm.name ?? usual })}
        onClick={onRemove}
      />
    </div>
  );
}
