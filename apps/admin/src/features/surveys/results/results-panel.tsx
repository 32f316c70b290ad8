import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { Count, Panel } from '../../../ui';
import type { Question, QuestionResult, SurveyDetail } from '../survey-types';
import { choiceLabel } from './answer-label';
import { BarList } from './bar-list';
import styles from './results.module.css';

interface QuestionProps {
  question: Question;
  result: QuestionResult;
}

function Sums({ result: { answers, average, nps } }: { result: QuestionResult }) {
  const { t } = useTranslation();
  return (
    <p className={styles.sums}>
      <span>{t('surveys.result.answers', { count: answers })}</span>
      {average === null ? null : (
        <span>
          {t('surveys.result.average')} <Count value={average} />
        </span>
      )}
      {nps === null ? null : (
        <span title={t('surveys.result.npsHint')}>{t('surveys.result.nps', { nps })}</span>
      )}
    </p>
  );
}

function QuestionBlock({ question, result }: QuestionProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const title = question.title[language];
  const bars = result.distribution.map(({ value, count }) => ({
    value,
    count,
    label: choiceLabel(question, value, language),
  }));
  return (
    <section className={styles.question} aria-label={title}>
      <h3>{title}</h3>
      <Sums result={result} />
      {question.type === 'text' ? (
        <p className={styles.note}>{t('surveys.result.text')}</p>
      ) : (
        <BarList bars={bars} total={result.answers} label={title} />
      )}
    </section>
  );
}

/** Question by question, what was answered how often. */
export function ResultsPanel({ survey }: { survey: SurveyDetail }) {
  const { t } = useTranslation();
  const resultOf = (question: Question) => survey.results.find(({ key }) => key === question.key);
  return (
    <Panel title={t('surveys.result.title')} hint={t('surveys.result.hint')}>
      {survey.definition.questions.map((question) => {
        const result = resultOf(question);
        return result ? <QuestionBlock key={question.key} question={question} result={result} /> : null;
      })}
    </Panel>
  );
}
