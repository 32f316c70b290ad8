import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Keys } from './key-caps';
import styles from './shortcuts.module.css';
import { useShortcuts } from './use-shortcut';

/** The list under `?`: what can be pressed on this page, now. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const shortcuts = useShortcuts();
  return (
    <Modal open={open} onCancel={onClose} title={t('ui.shortcut.title')} footer={null} width={420}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, labelKey }) => (
          <div key={keys}>
            <dt>{t(labelKey)}</dt>
            <dd>
              <span className="rt-visually-hidden">{keys}</span>
              <Keys of={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
