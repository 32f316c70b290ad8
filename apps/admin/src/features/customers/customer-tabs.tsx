import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CampaignsTab } from './campaigns-tab';
import { ContactsTab } from './contacts/contacts-tab';
import styles from './customer-page.module.css';
import { StoryPanel } from './story-panel';
import { ValueTab } from './value/value-tab';

const TABS = ['story', 'value', 'campaigns', 'contacts'] as const;
type Tab = (typeof TABS)[number];

const contents: Record<Tab, (props: { id: number }) => ReactNode> = {
  story: StoryPanel,
  value: ValueTab,
  campaigns: CampaignsTab,
  contacts: ContactsTab,
};

/** What there is to read of one customer, a tab each; the open one is kept in the address: `?tab=value`. */
export function CustomerTabs({ id }: { id: number }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const open = TABS.find((tab) => tab === params.get('tab')) ?? TABS[0];
  const show = (tab: string): void => setParams(tab === TABS[0] ? {} : { tab }, { replace: true });
  return (
    <Tabs
      className={styles.tabs}
      activeKey={open}
      onChange={show}
      destroyOnHidden
      items={TABS.map((tab) => {
        const Content = contents[tab];
        return { key: tab, label: t(`customers.tab.${tab}`), children: <Content id={id} /> };
      })}
    />
  );
}
