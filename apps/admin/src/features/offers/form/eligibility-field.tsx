import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { RuleDialog } from '../../campaigns/journey/panel/rule-dialog';
import { newGroup, toDraft, toRule } from '../../segments/rule/draft';
import type { Catalogue, SegmentRule } from '../../segments/rule/rule';
import { sayRule } from '../../segments/words/say-rule';
import { useWords } from '../../segments/words/use-words';
import styles from '../offers.module.css';

interface EligibilityFieldProps {
  value?: SegmentRule | null;
  onChange?: (rule: SegmentRule | null) => void;
}

function Known({ value, onChange, catalogue }: EligibilityFieldProps & { catalogue: Catalogue }) {
  const { t } = useTranslation();
  const words = useWords(catalogue);
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.eligibility}>
      <p>{value ? sayRule(toDraft(value), words) : t('offers.form.anybody')}</p>
      <Space wrap>
        <Button icon={<EditOutlined />} onClick={() => setOpen(true)}>
          {t(value ? 'offers.form.changeRule' : 'offers.form.giveRule')}
        </Button>
        {value ? (
          <Button icon={<DeleteOutlined />} onClick={() => onChange?.(null)}>
            {t('offers.form.dropRule')}
          </Button>
        ) : null}
      </Space>
      {open ? (
        <RuleDialog
          title={t('offers.form.eligibility')}
          rule={value ?? toRule(newGroup('all'))}
          words={words}
          onDone={(rule) => {
            onChange?.(rule);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

/** Who may get the offer, as a sentence, with the editor of segments to change it. */
export function EligibilityField(props: EligibilityFieldProps) {
  const { data: catalogue } = useApiQuery('/api/segments/fields');
  return catalogue ? <Known {...props} catalogue={catalogue} /> : null;
}
