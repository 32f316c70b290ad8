import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/i18n';
import { antdTheme } from './antd-theme';
import { useTheme } from './theme-store';

/** antd in our palette and in the user's language. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { name, still } = useTheme();
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zhCN : enUS}
      theme={antdTheme(name, still)}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional', colon: false }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
