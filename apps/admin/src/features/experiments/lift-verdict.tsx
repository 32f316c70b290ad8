import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../ui';
import type { Verdict } from './lift-types';

const TONE: Record<Verdict['kind'], Tone> = {
  unknowable: 'warning',
  'too-early': 'neutral',
  'cannot-tell': 'accent',
  works: 'success',
  harms: 'danger',
};

/** In a word whether a campaign brings something about. */
export function LiftVerdict({ kind }: { kind: Verdict['kind'] }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONE[kind]}>{t(`experiments.verdict.${kind}`)}</StatusTag>;
}
