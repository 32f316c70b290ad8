import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import styles from './builder.module.css';

export interface Choice {
  id: number;
  title: string;
  detail?: string;
}

interface PickProps {
  id: string;
  label: string;
  placeholder: string;
  extra?: ReactNode;
  choices: Choice[];
  value: number | null;
  onChange: (id: number | null) => void;
}

/** One of many things, found by its name. */
export function Pick({ id, label, placeholder, extra, choices, value, onChange }: PickProps) {
  return (
    <Form.Item label={label} htmlFor={id} extra={extra}>
      <Select<number>
        id={id}
        allowClear
        value={value ?? undefined}
        placeholder={placeholder}
        showSearch={{ optionFilterProp: 'title' }}
        options={choices.map((choice) => ({
          value: choice.id,
          title: choice.title,
          label: (
            <span className={styles.option}>
              <span>{choice.title}</span>
              <small>{choice.detail}</small>
            </span>
          ),
        }))}
        onChange={(chosen: number | undefined) => onChange(chosen ?? null)}
      />
    </Form.Item>
  );
}
