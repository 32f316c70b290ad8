import { CalendarOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../api';
import { BuiltLink, DateTime, Empty, Panel, ProblemAlert, useFormat } from '../../ui';
import styles from './home-page.module.css';

type Calendar = ApiData<'/api/loop-health/calendar'>;

function Entries({ calendar: { entries, isCut } }: { calendar: Calendar }) {
  const { t } = useTranslation();
  if (entries.length === 0)
    return (
      <Empty icon={<CalendarOutlined />} title={t('home.week.none')}>
        {t('home.week.noneHint')}
      </Empty>
    );
  return (
    <>
      <ul>
        {entries.map(({ campaignId, name, at, byRecipient }) => (
          <li key={`${campaignId} ${at}`}>
            <BuiltLink to={`/campaigns/${campaignId}`} className={styles.campaign}>
              <span>{name}</span>
              <small>
                {byRecipient ? `${t('home.week.byRecipient')} ` : null}
                <DateTime at={at} />
              </small>
            </BuiltLink>
          </li>
        ))}
      </ul>
      {isCut ? <p className={styles.more}>{t('home.week.cut')}</p> : null}
    </>
  );
}

/** What campaigns do in the seven days ahead. */
export function CalendarPanel() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const calendar = useApiQuery('/api/loop-health/calendar');
  const standing = calendar.data?.standing ?? 0;
  return (
    <Panel
      title={t('home.week.title')}
      hint={standing > 0 ? t('home.week.standing', { count: standing, n: count(standing) }) : undefined}
      flush
    >
      {calendar.isPending ? (
        <div className={styles.skeleton}>
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </div>
      ) : null}
      {calendar.isError ? (
        <div className={styles.skeleton}>
          <ProblemAlert error={calendar.error} onRetry={() => void calendar.refetch()} />
        </div>
      ) : null}
      {calendar.data ? <Entries calendar={calendar.data} /> : null}
    </Panel>
  );
}
