import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { type CellKey, cellAfter, spanned, toggled } from './cells';

interface GridOptions {
  selected: readonly CellKey[];
  onSelect: (selected: CellKey[]) => void;
  onOpen: (key: CellKey) => void;
  /** A plain click chooses instead of opening: for fingers, which have no Ctrl key. */
  choosing: boolean;
}

export interface GridHandlers {
  /** The one cell that Tab reaches; arrows move it. */
  focused: CellKey;
  onFocus: (key: CellKey) => void;
  onClick: (event: MouseEvent, key: CellKey) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, key: CellKey) => void;
}

const BEST: CellKey = 55;

/** Mouse and keyboard in the grid: open, choose one by one (Ctrl, Space), choose a rectangle (Shift). */
export function useGrid({ selected, onSelect, onOpen, choosing }: GridOptions): GridHandlers {
  const [focused, setFocused] = useState<CellKey>(BEST);
  const [anchor, setAnchor] = useState<CellKey>(BEST);

  const toggle = (key: CellKey): void => {
    setAnchor(key);
    onSelect(toggled(selected, key));
  };
  const move = (event: KeyboardEvent<HTMLElement>, to: CellKey): void => {
    event.preventDefault();
    const grid = event.currentTarget.closest('table');
    grid?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus();
    if (event.shiftKey) onSelect(spanned(anchor, to));
    else setAnchor(to);
  };
  return {
    focused,
    onFocus: setFocused,
    onClick: (event, key) => {
      if (event.shiftKey) onSelect(spanned(anchor, key));
      else if (event.ctrlKey || event.metaKey || choosing) toggle(key);
      else onOpen(key);
    },
    onKeyDown: (event, key) => {
      const to = cellAfter(key, event.key);
      if (to !== null) return move(event, to);
      if (event.key === 'Escape') return onSelect([]);
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (event.key === 'Enter') onOpen(key);
      else toggle(key);
    },
  };
}
