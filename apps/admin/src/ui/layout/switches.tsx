import { BulbOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/i18n';
import { setThemeChoice, useTheme } from '../../theme';

/** Two languages need no list: the button names the other one, in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" icon={<TranslationOutlined />} lang={other} onClick={() => setLanguage(other)}>
      {t('ui.language.other')}
    </Button>
  );
}

const CHOICES = ['system', 'light', 'dark'] as const;

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { choice } = useTheme();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: CHOICES.map((key) => ({
          key,
          label: t(`ui.theme.${key}`),
          onClick: () => setThemeChoice(key),
        })),
      }}
    >
      <Tooltip title={t('ui.theme.label')}>
        <Button type="text" icon={<BulbOutlined />} aria-label={t('ui.theme.label')} />
      </Tooltip>
    </Dropdown>
  );
}
