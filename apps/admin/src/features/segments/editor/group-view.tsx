import { Button, Select } from 'antd';
import { FolderAddOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { startCondition } from '../rule/conditions';
import { type GroupDraft, MODES, type Mode, newCondition, newGroup } from '../rule/draft';
import { appended, replaced } from '../rule/draft-edits';
import { ConditionView } from './condition-view';
import { focusOn, useRuleEditing } from './editor-context';
import { FieldSelect } from './field-select';
import { NodeActions } from './node-actions';
import { NodeFaults } from './node-faults';
import styles from './rule-editor.module.css';

function ModeSelect({ group }: { group: GroupDraft }) {
  const { t } = useTranslation();
  const { edit } = useRuleEditing();
  return (
    <label className={styles.mode} data-mode-select>
      <span>{t('segments.mode.before')}</span>
      <Select<Mode>
        value={group.mode}
        aria-label={t('segments.mode.label')}
        popupMatchSelectWidth={false}
        options={MODES.map((value) => ({ value, label: t(`segments.mode.${value}`) }))}
        onChange={(mode) =>
          edit((root) => replaced<GroupDraft>(root, group.id, (each) => ({ ...each, mode })))
        }
      />
    </label>
  );
}

function AddPart({ group }: { group: GroupDraft }) {
  const { t } = useTranslation();
  const { edit, words } = useRuleEditing();
  const addCondition = (key: string): void => {
    const field = words.fields.get(key);
    if (!field) return;
    const node = newCondition(startCondition(field));
    edit((root) => appended(root, group.id, node), { focus: focusOn.value(node.id) });
  };
  const addGroup = (): void => {
    const node = newGroup(group.mode === 'all' ? 'any' : 'all');
    edit((root) => appended(root, group.id, node), { focus: focusOn.adder(node.id) });
  };
  return (
    <div className={styles.add} data-adder>
      <FieldSelect value={null} placeholder={t('segments.editor.add')} onChange={addCondition} />
      <Button type="text" icon={<FolderAddOutlined />} onClick={addGroup}>
        {t('segments.editor.addGroup')}
      </Button>
    </div>
  );
}

/** The word between two parts of a group. */
const joiner = (mode: Mode): 'and' | 'or' => (mode === 'all' || mode === 'not-all' ? 'and' : 'or');

/** A group: how its parts go together, the parts, and a way to add another. */
export function GroupView({ group }: { group: GroupDraft }) {
  const { t } = useTranslation();
  const { root, faults } = useRuleEditing();
  const isRoot = group === root;
  return (
    <div
      role="group"
      aria-label={t('segments.editor.group', { mode: t(`segments.mode.${group.mode}`) })}
      className={styles.group}
      data-node={group.id}
      data-mode={group.mode}
      data-root={isRoot}
      data-faulty={faults.has(group.id)}
    >
      <ModeSelect group={group} />
      {isRoot ? null : <NodeActions id={group.id} name={t(`segments.mode.${group.mode}`)} />}
      <ul className={styles.parts}>
        {group.inner.map((node, at) => (
          <li key={node.id} className={styles.part}>
            {at > 0 ? (
              <span className={styles.joiner}>{t(`segments.joiner.${joiner(group.mode)}`)}</span>
            ) : null}
            {node.kind === 'group' ? <GroupView group={node} /> : <ConditionView node={node} />}
          </li>
        ))}
      </ul>
      <NodeFaults id={group.id} />
      <AddPart group={group} />
    </div>
  );
}
