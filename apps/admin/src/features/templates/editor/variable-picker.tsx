import { CodeOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickerEntries } from './picker-entries';
import type { Channel } from './template-draft';
import styles from './variable-picker.module.css';

interface VariablePickerProps {
  channel: Channel;
  onPick: (text: string) => void;
}

function Picker({ channel, onPick }: VariablePickerProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  return (
    <div className={styles.picker}>
      <Input
        autoFocus
        allowClear
        value={wanted}
        placeholder={t('templates.variables.search')}
        aria-label={t('templates.variables.search')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <PickerEntries channel={channel} wanted={wanted} onPick={onPick} />
    </div>
  );
}

/** Everything a text may speak of, with a sample of it; a click writes it where the cursor last was. */
export function VariablePicker({ channel, onPick }: VariablePickerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pick = (text: string): void => {
    setOpen(false);
    onPick(text);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={<Picker channel={channel} onPick={pick} />}
    >
      <Button icon={<CodeOutlined />} aria-expanded={open}>
        {t('templates.variables.insert')}
      </Button>
    </Popover>
  );
}
