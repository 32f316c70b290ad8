import { SettingOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormShell } from '../../../ui';
import styles from './settings.module.css';

interface SettingsDrawerProps<T extends object> {
  title: string;
  settings: T;
  save: (settings: T) => Promise<T>;
  /** The form's items. */
  children: ReactNode;
}

/** A button that opens the settings of a measure; the next run uses what is saved. */
export function SettingsDrawer<T extends object>({
  title,
  settings,
  save,
  children,
}: SettingsDrawerProps<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('value.settings.open')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={title} size={520} destroyOnHidden>
        <div className={styles.form}>
          <FormShell<T, T>
            initialValues={settings}
            onSubmit={save}
            onSaved={() => {
              setOpen(false);
              void message.success(t('value.settings.saved'));
            }}
          >
            {children}
          </FormShell>
        </div>
      </Drawer>
    </>
  );
}
