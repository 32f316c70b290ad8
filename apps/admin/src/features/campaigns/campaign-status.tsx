import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../ui';
import type { Status } from './definition';

const TONE: Record<Status, Tone> = {
  draft: 'neutral',
  scheduled: 'accent',
  running: 'success',
  paused: 'warning',
  finished: 'neutral',
  stopped: 'danger',
};

export const STATUSES = Object.keys(TONE) as Status[];

export function CampaignStatus({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONE[status]}>{t(`campaigns.status.${status}`)}</StatusTag>;
}
