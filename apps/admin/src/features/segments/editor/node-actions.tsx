import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Direction, moved, parentOf, removed } from '../rule/draft-edits';
import { focusOn, useRuleEditing } from './editor-context';
import styles from './rule-editor.module.css';

const MOVES: { direction: Direction; icon: ReactNode }[] = [
  { direction: 'up', icon: <ArrowUpOutlined /> },
  { direction: 'down', icon: <ArrowDownOutlined /> },
];

/** Moves and deletes a part of the rule. The keyboard stays with what was moved, or goes to what held the deleted. */
export function NodeActions({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const { root, edit } = useRuleEditing();
  const remove = (): void => {
    const parent = parentOf(root, id);
    edit((each) => removed(each, id), { focus: focusOn.mode(parent?.id ?? root.id) });
  };
  return (
    <span className={styles.actions} data-actions>
      {MOVES.map(({ direction, icon }) => (
        <Button
          key={direction}
          type="text"
          size="small"
          icon={icon}
          data-action={direction}
          aria-label={t(`segments.editor.${direction}`, { name })}
          title={t(`segments.editor.${direction}`, { name })}
          disabled={moved(root, id, direction) === root}
          onClick={() => edit((each) => moved(each, id, direction), { focus: focusOn.action(id, direction) })}
        />
      ))}
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        data-action="delete"
        aria-label={t('segments.editor.delete', { name })}
        title={t('segments.editor.delete', { name })}
        onClick={remove}
      />
    </span>
  );
}
