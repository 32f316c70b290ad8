import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../ui';
import type { Simulation } from './simulation-types';

const TONES: Record<Simulation['status'], Tone> = {
  queued: 'neutral',
  running: 'accent',
  finished: 'success',
  cancelled: 'neutral',
  failed: 'danger',
};

export function SimulationStatus({ status }: Pick<Simulation, 'status'>) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[status]}>{t(`simulation.status.${status}`)}</StatusTag>;
}
