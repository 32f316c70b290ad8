import { useTranslation } from 'react-i18next';
import type { Fault, Problem } from '../api/problem';

/**
 * The sentence for a problem or for one fault of an input, in the user's language. A code the admin doesn't know
 * keeps the server's sentence, so that nothing is ever shown as a bare code.
 */
export function useProblemText(): {
  ofProblem: (problem: Problem) => string;
  ofFault: (fault: Fault) => string;
} {
  const { t, i18n } = useTranslation('problems');
  const sentence = (code: string, params: object, fallback: string): string =>
    i18n.exists(code, { ns: 'problems' }) ? t(code, { ...params }) : fallback || t('unexpected');
  return {
    ofProblem: (problem) =>
      sentence(
        problem.code,
        { seconds: problem.retryAfter, status: problem.status, ...problem.params },
        problem.message,
      ),
    // `too-small` reads differently for a text, a list and a number: the context picks the sentence.
    ofFault: (fault) => sentence(fault.code, { context: fault.params.of, ...fault.params }, fault.message),
  };
}
