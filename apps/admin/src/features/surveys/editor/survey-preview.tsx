import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { type Language } from '../../../i18n/resources';
import { useLanguage } from '../../../i18n/i18n';
import { Panel, ProblemAlert, useDebounced } from '../../../ui';
import { SteadyFrame } from '../../templates/preview/steady-frame';
import styles from './editor.module.css';
import { type SurveyDefinitionBody, isComplete } from './survey-draft';

const PAUSE_MS = 400;
/** The server keeps the page of a preview for an hour. */
const STALE_MS = 30 * 60_000;
const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];

interface Wanted {
  definition: SurveyDefinitionBody;
  locale: Language;
}

/** The page customers would see, on a phone; it follows what is written once that is complete. */
export function SurveyPreview({ definition }: { definition: SurveyDefinitionBody }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [locale, setLocale] = useState<Language>(language);
  // Compared as text, for the definition is a new object with every render.
  const settled = useDebounced(JSON.stringify({ definition, locale }), PAUSE_MS);
  const wanted = JSON.parse(settled) as Wanted;
  const complete = isComplete(wanted.definition);
  const preview = useApiAsk('/api/surveys/preview', complete ? wanted : null, { staleTime: STALE_MS });
  return (
    <div className={styles.side}>
      <Panel
        title={t('surveys.preview.title')}
        actions={
          <Segmented<Language>
            size="small"
            aria-label={t('surveys.preview.language')}
            value={locale}
            onChange={setLocale}
            options={LANGUAGES}
          />
        }
      >
        {complete ? null : <p className={styles.note}>{t('surveys.preview.incomplete')}</p>}
        {preview.isError ? (
          <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        <div className={styles.phone}>
          {preview.data ? (
            <SteadyFrame
              src={`/api/templates/previews/${preview.data.id}`}
              title={t('surveys.preview.frame')}
            />
          ) : null}
        </div>
      </Panel>
    </div>
  );
}
