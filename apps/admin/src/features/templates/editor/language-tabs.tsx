import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { languageName } from '../template-tags';
import styles from './editor.module.css';
import { type TemplateProblem, type Written, localesOf } from './template-draft';

interface LanguageTabsProps {
  draft: Written;
  locale: string;
  problems: TemplateProblem[];
  onLocale: (locale: string) => void;
}

function Mark({ errors, missing }: { errors: number; missing: boolean }) {
  const { t } = useTranslation();
  if (missing) return <span className={styles.tabNote}>{t('templates.notWritten')}</span>;
  if (errors === 0) return null;
  return <span className={styles.tabErrors}>{t('templates.problem.errors', { count: errors })}</span>;
}

/** A tab for each language, with how many errors stand in it. */
export function LanguageTabs({ draft, locale, problems, onLocale }: LanguageTabsProps) {
  const errorsIn = (each: string): number =>
    problems.filter((problem) => problem.locale === each && problem.severity === 'error').length;
  return (
    <Tabs
      className={styles.tabs}
      activeKey={locale}
      onChange={onLocale}
      items={localesOf(draft).map((each) => ({
        key: each,
        label: (
          <>
            {languageName(each)} <Mark errors={errorsIn(each)} missing={!draft.content[each]} />
          </>
        ),
      }))}
    />
  );
}
