import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import styles from './segment-page.module.css';
import { MembersPanel } from './members-panel';
import type { TabProps } from './tab-props';
import { MovementsTab } from './tabs/movements-tab';
import { OverlapTab } from './tabs/overlap-tab';
import { TimeTab } from './tabs/time-tab';
import { ValueTab } from './tabs/value-tab';
import { VersionsTab } from './tabs/versions-tab';

const CONTENTS = {
  members: MembersPanel,
  movements: MovementsTab,
  time: TimeTab,
  value: ValueTab,
  overlap: OverlapTab,
  versions: VersionsTab,
} satisfies Record<string, (props: TabProps) => ReactNode>;
type Tab = keyof typeof CONTENTS;

const TABS = Object.keys(CONTENTS) as Tab[];

/** What there is to know of a segment, a tab each; the open one is kept in the address: `?tab=time`. */
export function SegmentTabs(props: TabProps) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const tabs = TABS.filter((tab) => tab !== 'versions' || props.detail.kind === 'rule');
  const open = tabs.find((tab) => tab === params.get('tab')) ?? 'members';
  return (
    <Tabs
      className={styles.tabs}
      activeKey={open}
      destroyOnHidden
      onChange={(tab) => setParams(tab === 'members' ? {} : { tab }, { replace: true })}
      items={tabs.map((tab) => {
        const Content = CONTENTS[tab];
        return { key: tab, label: t(`segment-insights.tab.${tab}`), children: <Content {...props} /> };
      })}
    />
  );
}
