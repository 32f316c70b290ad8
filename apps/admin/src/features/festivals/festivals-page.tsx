import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { blankFestival, draftOf, type Festival, type FestivalDraft } from './festival';
import { FestivalDrawer } from './festival-drawer';
import { FestivalLine } from './festival-line';
import styles from './festivals.module.css';

const THIS_YEAR = new Date().getUTCFullYear();
const YEARS = [0, 1, 2, 3].map((ahead) => THIS_YEAR + ahead);

/** China's first, then the workspace's own, then the other countries'. */
function byCountry(festivals: Festival[]): [country: string | null, festivals: Festival[]][] {
  const countries = [...new Set(festivals.map(({ country }) => country))];
  return countries.map((country) => [country, festivals.filter((each) => each.country === country)]);
}

/** The calendar that festival campaigns and quiet festivals go by. */
export default function FestivalsPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [year, setYear] = useState(THIS_YEAR);
  const [draft, setDraft] = useState<FestivalDraft | null>(null);
  const calendar = useApiQuery('/api/festivals');
  const countryName = new Intl.DisplayNames(language, { type: 'region' });
  return (
    <Page
      title={t('festivals.title')}
      subtitle={t('festivals.subtitle')}
      width="narrow"
      actions={
        <RoleGate minimum="marketer">
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDraft(blankFestival)}>
            {t('festivals.new')}
          </Button>
        </RoleGate>
      }
    >
      <Segmented
        className={styles.years}
        aria-label={t('festivals.year')}
        value={year}
        options={YEARS}
        onChange={setYear}
      />
      {calendar.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {calendar.isError ? (
        <ProblemAlert error={calendar.error} onRetry={() => void calendar.refetch()} />
      ) : null}
      {byCountry(calendar.data?.festivals ?? []).map(([country, festivals]) => (
        <Panel
          key={country ?? 'own'}
          title={country ? (countryName.of(country) ?? country) : t('festivals.own')}
        >
          <ul className={styles.list}>
            {festivals.map((festival) => (
              <FestivalLine
                key={festival.id}
                festival={festival}
                year={year}
                onEdit={() => setDraft(draftOf(festival))}
              />
            ))}
          </ul>
        </Panel>
      ))}
      {draft ? <FestivalDrawer key={draft.id} draft={draft} onClose={() => setDraft(null)} /> : null}
    </Page>
  );
}
