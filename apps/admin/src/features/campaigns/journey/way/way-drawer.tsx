import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../definition';
import WaysOf from './ways-of';

export interface Traveller {
  id: number;
  name: string;
}

interface WayDrawerProps {
  campaign: Campaign;
  traveller: Traveller;
  onClose: () => void;
}

/** How one customer went through a campaign, step by step, and why. */
export default function WayDrawer({ campaign, traveller, onClose }: WayDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      size={460}
      title={t('campaign-journey.way.title', { name: traveller.name })}
      onClose={onClose}
    >
      <WaysOf campaign={campaign} customerId={traveller.id} />
    </Drawer>
  );
}
