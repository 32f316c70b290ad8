import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { cellAddress, type CellKey, cellAfter, digitsOf, keyOf, spanned, toggled } from './cells';

interface GridOptions {
  selected: readonly CellKey[];
  onSelect: (selected: CellKey[]) => void;
  onOpen: (key: CellKey) => void;
  /** A plain click chooses instead of opening: for fingers, which have no Ctrl key. */
  choosing: boolean;
  bands: number;
}

export interface GridHandlers {
  /** The one cell that Tab reaches; arrows move it. */
  focused: CellKey;
  onFocus: (key: CellKey) => void;
  onClick: (event: MouseEvent, key: CellKey) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, key: CellKey) => void;
}

/** Mouse and keyboard in the grid: open, choose one by one (Ctrl, Space), choose a rectangle (Shift). */
export function useGrid({ selected, onSelect, onOpen, choosing, bands }: GridOptions): GridHandlers {
  const best = keyOf({ recency: bands, frequency: bands });
  const [focused, setFocused] = useState<CellKey>(best);
  const [anchor, setAnchor] = useState<CellKey>(best);

  const toggle = (key: CellKey): void => {
    setAnchor(key);
    onSelect(toggled(selected, key));
  };
  const move = (event: KeyboardEvent<HTMLElement>, to: CellKey): void => {
    event.preventDefault();
    const grid = event.currentTarget.closest('table');
    grid
      ?.querySelector<HTMLElement>(`[data-cell="${cellAddress({ ...digitsOf(to), monetary: null })}"]`)
      ?.focus();
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
      const to = cellAfter(key, event.key, bands);
      if (to !== null) return move(event, to);
      if (event.key === 'Escape') return onSelect([]);
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (event.key === 'Enter') onOpen(key);
      else toggle(key);
    },
  };
}
