import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { ChangeFields } from './change-fields';
import { type Change, CHANGE_KINDS, firstChange } from './changes';
import { Faults } from './faults';
import styles from './panel.module.css';
import type { StepFieldsProps } from './step-fields-props';

const MOST_CHANGES = 20;

/** What is changed about everybody who comes to the step, one after the other. */
export function UpdateFields({ id, step, onChange }: StepFieldsProps<StepOf<'update'>>) {
  const { t } = useTranslation();
  const { changes } = step;
  const put = (at: number, next: Change): void =>
    onChange({ ...step, changes: changes.map((change, each) => (each === at ? next : change)) });
  return (
    <div className={styles.arms}>
      {changes.map((change, at) => (
        <fieldset key={at} className={styles.arm}>
          <Form.Item label={t('campaign-steps.update.what')} htmlFor={`change-${id}-${at}`}>
            <span className={styles.target}>
              <Select
                id={`change-${id}-${at}`}
                value={change.kind}
                options={CHANGE_KINDS.map((value) => ({
                  value,
                  label: t(`campaign-steps.update.${value}`),
                }))}
                onChange={(kind) => put(at, firstChange[kind])}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                disabled={changes.length === 1}
                aria-label={t('campaign-steps.update.remove', { at: at + 1 })}
                onClick={() => onChange({ ...step, changes: changes.filter((_, each) => each !== at) })}
              />
            </span>
          </Form.Item>
          <ChangeFields id={`${id}-${at}`} change={change} onChange={(next) => put(at, next)} />
          <Faults at={['steps', id, 'changes', at]} />
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={changes.length >= MOST_CHANGES}
        onClick={() => onChange({ ...step, changes: [...changes, firstChange.tag] })}
      >
        {t('campaign-steps.update.add')}
      </Button>
    </div>
  );
}
