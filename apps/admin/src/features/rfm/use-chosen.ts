import { useSearchParams } from 'react-router';
import { cellAddress, readCell } from './grid/cells';
import { bandsOf, type Chosen, type Overview } from './rfm-overview';

/** The opened cell or group, kept in the address: `?cell=54`, `?cell=545`, `?group=champions`. */
export function useChosen(
  overview: Overview | undefined,
): [chosen: Chosen | null, choose: (chosen: Chosen | null) => void] {
  const [params, setParams] = useSearchParams();
  const cell = overview ? readCell(params.get('cell'), bandsOf(overview)) : null;
  const group = overview?.groups.find((tally) => tally.group === params.get('group'))?.group;
  const chosen: Chosen | null = cell ? { kind: 'cell', ...cell } : group ? { kind: 'group', group } : null;
  const choose = (next: Chosen | null): void => {
    if (next === null) setParams({});
    else setParams(next.kind === 'cell' ? { cell: cellAddress(next) } : { group: next.group });
  };
  return [chosen, choose];
}
