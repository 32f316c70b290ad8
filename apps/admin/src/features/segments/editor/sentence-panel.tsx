import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import type { GroupDraft } from '../rule/draft';
import { sayRule } from '../words/say-rule';
import type { Words } from '../words/words';
import styles from './sentence-panel.module.css';

/** The rule as a sentence, in the user's language. */
export function SentencePanel({ root, words }: { root: GroupDraft; words: Words }) {
  const { t } = useTranslation();
  const sentence = sayRule(root, words);
  return (
    <Panel title={t('segments.sentence.title')}>
      <p className={styles.sentence} data-empty={sentence === ''}>
        {sentence || t('segments.sentence.empty')}
      </p>
    </Panel>
  );
}
