import { useState } from 'react';

const STORAGE_KEY = 'roundtrip.nav';

/** Whether the menu shows icons only; remembered for the next visit. */
export function useCompactNav(): [boolean, () => void] {
  const [compact, setCompact] = useState(() => localStorage.getItem(STORAGE_KEY) === 'compact');
  const toggle = (): void => {
    localStorage.setItem(STORAGE_KEY, compact ? 'full' : 'compact');
    setCompact(!compact);
  };
  return [compact, toggle];
}
