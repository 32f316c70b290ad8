import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountPanel } from '../../../segments/editor/count-panel';
import { RuleEditor } from '../../../segments/editor/rule-editor';
import { useCount } from '../../../segments/editor/use-count';
import { toDraft, toRule } from '../../../segments/rule/draft';
import type { SegmentRule } from '../../../segments/rule/rule';
import type { Words } from '../../../segments/words/words';
import styles from './panel.module.css';

interface RuleDialogProps {
  title: string;
  rule: SegmentRule;
  words: Words;
  onDone: (rule: SegmentRule) => void;
  onCancel: () => void;
}

/** The editor of segments in a dialog: taken over as a whole, once every condition is complete. */
export function RuleDialog({ title, rule, words, onDone, onCancel }: RuleDialogProps) {
  const { t } = useTranslation();
  const [root, setRoot] = useState(() => toDraft(rule));
  const live = useCount(root, words.fields);
  return (
    <Modal
      open
      title={title}
      width={860}
      okText={t('campaign-journey.rule.done')}
      okButtonProps={{ disabled: live.unfinished || live.faults.size > 0 }}
      onOk={() => onDone(toRule(root))}
      onCancel={onCancel}
    >
      <div className={styles.ruleDialog}>
        <RuleEditor
          root={root}
          onEdit={(change) => setRoot(change)}
          words={words}
          warnings={live.warnings}
          faults={live.faults}
        />
        <CountPanel live={live} />
      </div>
    </Modal>
  );
}
