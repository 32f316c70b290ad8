import { useSearchParams } from 'react-router';
import { type Chosen, chosenParams, readChosen } from './chosen';

/** The opened cell or bar, kept in the address, so that a link to it is a link. */
export function useChosen(): [chosen: Chosen | null, choose: (chosen: Chosen | null) => void] {
  const [params, setParams] = useSearchParams();
  return [readChosen(params), (next) => setParams(chosenParams(next))];
}
