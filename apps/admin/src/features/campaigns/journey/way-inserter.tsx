import { useTranslation } from 'react-i18next';
import type { Way } from './graph/ways';
import { InsertMenu } from './insert-menu';
import { useEdits } from './use-edits';
import { useStepWords } from './use-step-words';

/** Puts a step into a way; nothing where the journey is only looked at. */
export function WayInserter({ step, way }: { step: string; way: Way }) {
  const { t } = useTranslation();
  const words = useStepWords();
  const edits = useEdits();
  if (!edits) return null;
  const names = { step: words.title(step), way: words.way(step, way) };
  return (
    <InsertMenu
      label={t(names.way === '' ? 'campaign-journey.insertAfter' : 'campaign-journey.insertOn', names)}
      ends={way.next === null}
      onInsert={(kind) => edits.insert({ step, way: way.key }, kind)}
    />
  );
}
