import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../../ui';
import type { Standing } from '../email-types';

const TONES: Readonly<Record<Standing['state'], Tone>> = {
  working: 'success',
  paused: 'danger',
  probing: 'warning',
};

/** How a provider is doing, in a word. */
export function StandingTag({ state }: Pick<Standing, 'state'>) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[state]}>{t(`email.state.${state}`)}</StatusTag>;
}
