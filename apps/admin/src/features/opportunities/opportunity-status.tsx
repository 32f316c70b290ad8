import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../ui';
import type { Opportunity } from './opportunity-types';

const TONES: Record<Opportunity['status'], Tone> = { open: 'accent', won: 'success', lost: 'neutral' };

export function OpportunityStatus({ status }: { status: Opportunity['status'] }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[status]}>{t(`opportunities.status.${status}`)}</StatusTag>;
}
