import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../api';
import { type Crumb, Page, ProblemAlert, SaveBar } from '../../../ui';
import type { Catalogue } from '../rule/rule';
import { WhyPanel } from '../why/why-panel';
import { useWords } from '../words/use-words';
import { CountPanel } from './count-panel';
import { NameFields } from './name-fields';
import { RuleEditor } from './rule-editor';
import styles from './segment-editor.module.css';
import { SentencePanel } from './sentence-panel';
import { useCount } from './use-count';
import { type SaveSegment, useSave } from './use-save';
import { type SegmentDraft, type SegmentEditing, useSegmentDraft } from './use-segment-draft';

interface SegmentEditorProps {
  title: string;
  breadcrumbs: Crumb[];
  catalogue: Catalogue;
  start: SegmentDraft;
  /** Whether `start` itself is unsaved work: a rule that another page suggested. */
  suggested?: boolean;
  onSave: SaveSegment;
}

function UndoButtons({ editing }: { editing: SegmentEditing }) {
  const { t } = useTranslation();
  return (
    <>
      <Button icon={<UndoOutlined />} disabled={!editing.canUndo} onClick={editing.undo}>
        {t('segments.editor.undo')}
      </Button>
      <Button icon={<RedoOutlined />} disabled={!editing.canRedo} onClick={editing.redo}>
        {t('segments.editor.redo')}
      </Button>
    </>
  );
}

/** What a refused save points at, the most telling first. */
const FAULTY = [
  '[aria-invalid="true"]',
  '[data-faulty="true"] [data-value] input',
  '[data-faulty="true"] input',
];

const merged = (
  a: ReadonlyMap<string, Fault[]>,
  b: ReadonlyMap<string, Fault[]>,
): ReadonlyMap<string, Fault[]> => (b.size > 0 ? b : a);

/** A segment's name and rule, beside what it says and whom it gives. */
export function SegmentEditor({
  title,
  breadcrumbs,
  catalogue,
  start,
  suggested,
  onSave,
}: SegmentEditorProps) {
  const words = useWords(catalogue);
  const editing = useSegmentDraft(start);
  const { draft } = editing;
  const live = useCount(draft.root, words.fields);
  const dirty = draft !== start || suggested === true;
  const saving = useSave(draft, dirty, onSave);
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!saving.refusal) return;
    const inputs = FAULTY.map((selector) => main.current?.querySelector<HTMLElement>(selector));
    inputs.find((input) => input)?.focus();
  }, [saving.refusal]);
  return (
    <Page title={title} breadcrumbs={breadcrumbs} actions={<UndoButtons editing={editing} />}>
      {saving.refusal ? <ProblemAlert error={saving.refusal.error} faults={saving.refusal.rest} /> : null}
      <div className={styles.columns}>
        <div className={styles.main} ref={main}>
          <NameFields draft={draft} faults={saving.refusal?.name ?? []} onChange={editing.change} />
          <RuleEditor
            root={draft.root}
            onEdit={editing.editRule}
            words={words}
            warnings={live.warnings}
            faults={merged(live.faults, saving.refusal?.byNode ?? new Map())}
          />
        </div>
        <div className={styles.side}>
          <SentencePanel root={draft.root} words={words} />
          <CountPanel live={live} />
          <WhyPanel root={live.asked} words={words} />
        </div>
      </div>
      <SaveBar
        dirty={dirty}
        saving={saving.busy}
        savedAt={null}
        onSave={saving.save}
        onDiscard={suggested ? undefined : editing.discard}
      />
      {saving.dialog}
    </Page>
  );
}
