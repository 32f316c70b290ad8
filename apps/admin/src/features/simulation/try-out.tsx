import { CalendarOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { LinkButton, RoleGate } from '../../ui';

/** The way to a simulation: of one campaign, or of all that are running. */
export function TryOut({ campaignId }: { campaignId?: number }) {
  const { t } = useTranslation();
  const asked = campaignId === undefined ? 'new' : `campaign=${campaignId}`;
  return (
    <RoleGate minimum="marketer">
      <LinkButton icon={<CalendarOutlined />} to={`/simulations?${asked}`}>
        {t(campaignId === undefined ? 'simulation.tryAll' : 'simulation.tryOut')}
      </LinkButton>
    </RoleGate>
  );
}
