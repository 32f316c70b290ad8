import { SettingOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormShell } from '../form/form-shell';
import styles from './runs.module.css';

interface SettingsButtonProps<T extends object> {
  title: string;
  settings: T;
  save: (settings: T) => Promise<T>;
  /** The form's items. */
  children: ReactNode;
}

/** Opens the settings of a measure; its next run uses what is saved. */
export function SettingsButton<T extends object>({
  title,
  settings,
  save,
  children,
}: SettingsButtonProps<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('runs.settings')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={title} size={520} destroyOnHidden>
        <div className={styles.form}>
          <FormShell<T, T>
            initialValues={settings}
            onSubmit={save}
            onSaved={() => {
              setOpen(false);
              void message.success(t('runs.settingsSaved'));
            }}
          >
            {children}
          </FormShell>
        </div>
      </Drawer>
    </>
  );
}
