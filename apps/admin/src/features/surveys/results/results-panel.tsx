import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { Count, Panel } from '../../../ui';
import type { Question, QuestionResult, SurveyDetail } from '../survey-types';
import { choiceLabel, rowLabel } from './answer-label';
import { type Bar, BarList } from './bar-list';
import styles from './results.module.css';

interface QuestionProps {
  question: Question;
  result: QuestionResult;
}

function Sums({ result: { answers, average, nps, npsInterval, good } }: { result: QuestionResult }) {
  const { t } = useTranslation();
  return (
    <p className={styles.sums}>
      <span>{t('surveys.result.answers', { count: answers })}</span>
      {average === null ? null : (
        <span>
          {t('surveys.result.average')} <Count value={average} />
        </span>
      )}
      {nps === null || npsInterval === null ? null : (
        <span title={t('surveys.result.npsHint')}>{t('surveys.result.nps', { nps, ...npsInterval })}</span>
      )}
      {good === null ? null : <span>{t('surveys.result.good', { good })}</span>}
    </p>
  );
}

function useBars({ question, result }: QuestionProps): Bar[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return result.distribution.map(({ value, count, averageRank }) => {
    const name = choiceLabel(question, value, language);
    const label = averageRank === null ? name : t('surveys.result.rank', { name, rank: averageRank });
    return { value, count, label };
  });
}

/** Row by row, each with the columns that were chosen for it. */
function MatrixBars({ question, result }: QuestionProps) {
  const { language } = useLanguage();
  const rows = 'rows' in question ? question.rows : [];
  return rows.map(({ value: row }) => {
    const name = rowLabel(question, row, language);
    const bars = result.distribution
      .filter(({ value }) => value.startsWith(`${row}.`))
      .map(({ value, count }) => {
        const column = value.slice(row.length + 1);
        return { value: column, count, label: choiceLabel(question, column, language) };
      });
    return (
      <section key={row} className={styles.row}>
        <h4>{name}</h4>
        <BarList bars={bars} total={bars.reduce((sum, { count }) => sum + count, 0)} label={name} />
      </section>
    );
  });
}

function Distribution({ question, result }: QuestionProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const bars = useBars({ question, result });
  if (question.type === 'text') return <p className={styles.note}>{t('surveys.result.text')}</p>;
  if (question.type === 'date') return <p className={styles.note}>{t('surveys.result.date')}</p>;
  if (question.type === 'matrix') return <MatrixBars question={question} result={result} />;
  return (
    <>
      {question.type === 'ranking' ? <p className={styles.note}>{t('surveys.result.ranking')}</p> : null}
      <BarList bars={bars} total={result.answers} label={question.title[language]} />
    </>
  );
}

function QuestionBlock({ question, result }: QuestionProps) {
  const { language } = useLanguage();
  const title = question.title[language];
  return (
    <section className={styles.question} aria-label={title}>
      <h3>{title}</h3>
      <Sums result={result} />
      <Distribution question={question} result={result} />
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
