import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../format/values';
import { Keys } from '../shortcuts/key-caps';
import { useShortcut } from '../shortcuts/use-shortcut';
import styles from './save-bar.module.css';

interface SaveBarProps {
  dirty: boolean;
  saving: boolean;
  /** ISO 8601; null before the first save. */
  savedAt: string | null;
  onSave: () => void;
  onDiscard?: () => void;
  saveLabel?: string;
  /** Beside the save button: a preview, a second way to go on. */
  extra?: ReactNode;
}

function SaveState({ dirty, savedAt }: Pick<SaveBarProps, 'dirty' | 'savedAt'>) {
  const { t } = useTranslation();
  if (dirty) return t('ui.form.unsaved');
  if (savedAt === null) return null;
  return (
    <span className={styles.saved}>
      <CheckCircleFilled aria-hidden="true" /> {t('ui.form.saved')} <DateTime at={savedAt} show="time" />
    </span>
  );
}

/** The foot of every form and editor: whether it is saved, and the button that does it (Ctrl/⌘-S). */
export function SaveBar({ dirty, saving, savedAt, onSave, onDiscard, saveLabel, extra }: SaveBarProps) {
  const { t } = useTranslation();
  useShortcut({ keys: 'mod+s', labelKey: 'ui.shortcut.save', run: onSave, enabled: !saving });
  return (
    <div className={styles.bar}>
      <span className={styles.state} role="status">
        <SaveState dirty={dirty} savedAt={savedAt} />
      </span>
      {extra}
      {onDiscard && dirty ? <Button onClick={onDiscard}>{t('ui.form.discard')}</Button> : null}
      <Button type="primary" onClick={onSave} loading={saving}>
        {saveLabel ?? t('ui.form.save')}
        <span className={styles.keys}>
          <Keys of="mod+s" />
        </span>
      </Button>
    </div>
  );
}
