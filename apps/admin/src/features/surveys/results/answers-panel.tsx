import { DownloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { BuiltLink, Count, DateTime, Empty, Panel, ProblemAlert, SearchInput } from '../../../ui';
import type { Response, SurveyDetail } from '../survey-types';
import { answerLabels } from './answer-label';
import { answersInOrder } from './answers-in-order';
import styles from './results.module.css';

const SHOWN = 10;

interface ResponseProps {
  response: Response;
  survey: SurveyDetail;
}

function Answers({ response: { answers }, survey: { definition } }: ResponseProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <dl className={styles.given}>
      {answersInOrder(definition, answers).map(({ key, question, answer }) => (
        <div key={key}>
          <dt>{question?.title[language] ?? t('surveys.given.formerQuestion', { key })}</dt>
          <dd>{answerLabels(question, answer, language).join(t('surveys.comma'))}</dd>
        </div>
      ))}
    </dl>
  );
}

function ResponseLine({ response, survey }: ResponseProps) {
  const { t } = useTranslation();
  const { customerId, customerName, messageId, score, submittedAt } = response;
  return (
    <li className={styles.response}>
      <header>
        <BuiltLink to={`/customers/${customerId}`}>
          {customerName ?? t('surveys.given.nameless', { id: customerId })}
        </BuiltLink>
        {score === null ? null : (
          <span className={styles.score}>
            {t('surveys.given.score')} <Count value={score} />
          </span>
        )}
        <BuiltLink to={`/messages/${messageId}`}>
          <span className="rt-visually-hidden">{t('surveys.given.message')}: </span>
          <DateTime at={submittedAt} show="relative" />
        </BuiltLink>
      </header>
      <Answers response={response} survey={survey} />
    </li>
  );
}

function Tools({
  survey,
  search,
  onSearch,
}: {
  survey: SurveyDetail;
  search: string;
  onSearch: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const query = new URLSearchParams({ locale: language, ...(search ? { search } : {}) });
  return (
    <div className={styles.search} role="search">
      {survey.definition.questions.some(({ type }) => type === 'text') ? (
        <SearchInput value={search} onChange={onSearch} placeholder={t('surveys.given.search')} />
      ) : null}
      <Button
        icon={<DownloadOutlined />}
        href={`/api/surveys/${survey.id}/responses.csv?${query.toString()}`}
        download
      >
        {t('surveys.given.export')}
      </Button>
    </div>
  );
}

function NoAnswers({ search }: { search: string }) {
  const { t } = useTranslation();
  if (search) return <Empty title={t('surveys.given.notFound', { search })} />;
  return <Empty title={t('surveys.given.none')}>{t('surveys.given.noneHint')}</Empty>;
}

/** Who answered what, latest first. */
export function AnswersPanel({ survey }: { survey: SurveyDetail }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const params = { path: { id: survey.id }, query: { limit: SHOWN, ...(search ? { search } : {}) } };
  const pages = useApiPages('/api/surveys/{id}/responses', { params });
  const responses = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <Panel title={t('surveys.given.title')}>
      {survey.responses > 0 ? <Tools survey={survey} search={search} onSearch={setSearch} /> : null}
      {pages.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && responses.length === 0 ? <NoAnswers search={search} /> : null}
      <ul>
        {responses.map((response) => (
          <ResponseLine key={response.id} response={response} survey={survey} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('surveys.given.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
