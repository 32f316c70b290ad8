import { EditOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { toDraft } from '../../../segments/rule/draft';
import type { Catalogue, SegmentRule } from '../../../segments/rule/rule';
import { sayRule } from '../../../segments/words/say-rule';
import { useWords } from '../../../segments/words/use-words';
import { useJourney } from '../journey-context';
import styles from './panel.module.css';
import { RuleDialog } from './rule-dialog';

interface RuleFieldProps {
  label: string;
  rule: SegmentRule;
  onChange: (rule: SegmentRule) => void;
}

function Known({ label, rule, onChange, catalogue }: RuleFieldProps & { catalogue: Catalogue }) {
  const { t } = useTranslation();
  const words = useWords(catalogue);
  const { edit } = useJourney();
  const [open, setOpen] = useState(false);
  return (
    <Form.Item label={label}>
      <p className={styles.rule}>{sayRule(toDraft(rule), words)}</p>
      {edit ? (
        <Button size="small" icon={<EditOutlined />} onClick={() => setOpen(true)}>
          {t('campaign-journey.rule.edit')}
        </Button>
      ) : null}
      {open ? (
        <RuleDialog
          title={label}
          rule={rule}
          words={words}
          onDone={(next) => {
            onChange(next);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </Form.Item>
  );
}

/** A rule as a sentence, and the editor of segments to change it. */
export function RuleField(props: RuleFieldProps) {
  const { data: catalogue } = useApiQuery('/api/segments/fields');
  return catalogue ? <Known {...props} catalogue={catalogue} /> : <Form.Item label={props.label} />;
}
