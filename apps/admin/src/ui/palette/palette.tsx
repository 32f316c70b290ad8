import { SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import styles from './palette.module.css';
import { type HitGroup, useHits } from './use-hits';

interface ListProps {
  listId: string;
  groups: HitGroup[];
  chosen: string | undefined;
  onOpen: (to: string) => void;
}

function HitList({ listId, groups, chosen, onOpen }: ListProps) {
  const { t } = useTranslation();
  return (
    <div id={listId} role="listbox" aria-label={t('ui.palette.results')} className={styles.list}>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={group.label}>
          <div className={styles.group} aria-hidden="true">
            {group.label}
          </div>
          {group.hits.map((hit) => (
            <div
              key={hit.id}
              id={`${listId}-${hit.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={hit.id === chosen}
              className={styles.hit}
              onClick={() => onOpen(hit.to)}
              ref={hit.id === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            >
              <span>{hit.title}</span>
              {hit.detail ? <small>{hit.detail}</small> : null}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The search field and what it finds; arrows choose, Enter opens. Unmounted with its dialog, so it starts afresh. */
function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const { groups, searching, failed } = useHits(text);
  const flat = groups.flatMap((group) => group.hits);
  const chosen = flat[Math.min(index, flat.length - 1)];

  const open = (to: string): void => {
    onClose();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && flat.length > 0) {
      event.preventDefault();
      setIndex((Math.min(index, flat.length - 1) + step + flat.length) % flat.length);
    }
    if (event.key === 'Enter' && chosen) open(chosen.to);
  };

  return (
    <>
      <div className={styles.field}>
        <SearchOutlined aria-hidden="true" />
        <input
          autoFocus
          role="combobox"
          aria-expanded={flat.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          aria-label={t('ui.palette.placeholder')}
          placeholder={t('ui.palette.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <HitList listId={listId} groups={groups} chosen={chosen?.id} onOpen={open} />
      <p className={styles.note} role="status">
        {searching ? t('ui.palette.searching') : null}
        {failed && !searching ? t('ui.palette.failed') : null}
        {flat.length === 0 && !searching && !failed ? t('ui.palette.none') : null}
      </p>
    </>
  );
}

export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      title={t('ui.palette.open')}
      style={{ top: '14vh' }}
      classNames={{ header: 'rt-visually-hidden' }}
      styles={{ container: { padding: 0, overflow: 'hidden' } }}
    >
      <PaletteBody onClose={onClose} />
    </Modal>
  );
}
