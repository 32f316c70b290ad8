import { ThunderboltOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiQuery } from '../../api';
import { Empty, Page, Panel, ProblemAlert } from '../../ui';
import type { EventName } from './event-types';
import styles from './events-page.module.css';
import { HowToSend } from './how-to-send';
import { LatestPanel } from './latest-panel';
import { NamesPanel } from './names-panel';
import { PropertiesPanel } from './properties-panel';

const REFRESH_MS = 10_000;

/** The name in the address, so that another page can lead here and a reload stays. */
function useChosenName(): [string | undefined, (name: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const choose = (name: string | undefined): void =>
    setParams(name === undefined ? {} : { name }, { replace: true });
  return [params.get('name') ?? undefined, choose];
}

function Events({ names }: { names: EventName[] }) {
  const [chosen, choose] = useChosenName();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <NamesPanel names={names} chosen={chosen} onChoose={choose} />
        {chosen === undefined ? null : <PropertiesPanel key={chosen} name={chosen} />}
        <HowToSend />
      </div>
      <LatestPanel name={chosen} />
    </div>
  );
}

function NoEvents() {
  const { t } = useTranslation();
  return (
    <>
      <Panel>
        <Empty icon={<ThunderboltOutlined />} title={t('events.none')}>
          {t('events.noneHint')}
        </Empty>
      </Panel>
      <HowToSend />
    </>
  );
}

/** What customers do: which events there are, what they tell, what is coming in, and how to send them. */
export default function EventsPage() {
  const { t } = useTranslation();
  const names = useApiQuery('/api/events/names', {}, { refetchInterval: REFRESH_MS });
  return (
    <Page title={t('events.title')} subtitle={t('events.subtitle')} width="wide">
      {names.error ? <ProblemAlert error={names.error} onRetry={() => void names.refetch()} /> : null}
      {names.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {names.data ? names.data.length > 0 ? <Events names={names.data} /> : <NoEvents /> : null}
    </Page>
  );
}
