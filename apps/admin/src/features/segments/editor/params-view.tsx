import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Field, ParamKey, ParamValue } from '../rule/rule';
import { ParamInput } from './param-input';
import styles from './rule-editor.module.css';

interface ParamsViewProps {
  condition: Condition;
  field: Field;
  onChange: (key: ParamKey, value: ParamValue) => void;
}

const THREE_MONTHS = 90;

function Narrow({ keys, onAdd }: { keys: ParamKey[]; onAdd: (key: ParamKey) => void }) {
  const { t } = useTranslation();
  if (keys.length === 0) return null;
  const items = keys.map((key) => ({ key, label: t(`segment-conditions.param.${key}`) }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onAdd(key as ParamKey) }}>
      <Button type="text" size="small" icon={<FilterOutlined />} className={styles.narrow}>
        {t('segments.editor.narrow')}
      </Button>
    </Dropdown>
  );
}

/** What narrows a condition down: of which product, campaign, survey, since when. */
export function ParamsView({ condition, field, onChange }: ParamsViewProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<ParamKey[]>([]);
  const isShown = (key: ParamKey, required: boolean): boolean =>
    required || condition[key] !== undefined || opened.includes(key);
  const shown = field.params.filter(({ key, required }) => isShown(key, required));
  const hidden = field.params.filter(({ key, required }) => !isShown(key, required)).map(({ key }) => key);
  const close = (key: ParamKey): void => {
    setOpened(opened.filter((each) => each !== key));
    onChange(key, undefined);
  };
  const open = (key: ParamKey): void => {
    setOpened([...opened, key]);
    if (key === 'within') onChange(key, THREE_MONTHS);
    if (key === 'where') onChange(key, [{ property: '', operator: 'is' }]);
  };
  return (
    <>
      {shown.map(({ key, required }) => (
        <span key={key} className={styles.param}>
          <ParamInput param={key} condition={condition} onChange={(value) => onChange(key, value)} />
          {required ? null : (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('segments.editor.widen', { param: t(`segment-conditions.param.${key}`) })}
              onClick={() => close(key)}
            />
          )}
        </span>
      ))}
      <Narrow keys={hidden} onAdd={open} />
    </>
  );
}
