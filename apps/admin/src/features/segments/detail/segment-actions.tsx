import { EditOutlined, ReloadOutlined, SendOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../../api';
import { ConfirmDelete, LinkButton, RoleGate } from '../../../ui';
import type { SegmentDetail } from './use-segment';

const ACTIVE = ['scheduled', 'running', 'paused'];

const listed = (named: { name: string }[]): string => named.map(({ name }) => `“${name}”`).join(' ');

/** What keeps the segment from being deleted, as a sentence; null when nothing does. */
function useHindrance({ campaigns, usedBy }: SegmentDetail): string | null {
  const { t } = useTranslation();
  const active = campaigns.filter(({ status }) => ACTIVE.includes(status));
  if (active.length > 0) return t('segments.delete.inUse', { campaigns: listed(active) });
  return usedBy.length > 0 ? t('segments.delete.referenced', { segments: listed(usedBy) }) : null;
}

function DeleteSegment({ detail }: { detail: SegmentDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hindrance = useHindrance(detail);
  const { id, name, memberCount, campaigns } = detail;
  const remove = useApiMutation('delete', '/api/segments/{id}');
  const button = (
    <ConfirmDelete
      name={name}
      disabled={hindrance !== null}
      effects={[
        t('segments.delete.members', { count: memberCount }),
        ...(campaigns.length > 0 ? [t('segments.delete.campaigns', { campaigns: listed(campaigns) })] : []),
      ]}
      onDelete={() => remove.mutateAsync({ params: { path: { id } } })}
      onDeleted={() => void navigate('/segments')}
    />
  );
  if (hindrance === null) return button;
  return (
    <Tooltip title={hindrance}>
      <span tabIndex={0} role="note" aria-label={hindrance}>
        {button}
      </span>
    </Tooltip>
  );
}

interface SegmentActionsProps {
  detail: SegmentDetail;
  refreshing: boolean;
  onRefresh: () => void;
}

export function SegmentActions({ detail, refreshing, onRefresh }: SegmentActionsProps) {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <DeleteSegment detail={detail} />
      <Button icon={<ReloadOutlined />} loading={refreshing} onClick={onRefresh}>
        {t('segments.detail.refresh')}
      </Button>
      <LinkButton to={`/segments/${detail.id}/edit`} icon={<EditOutlined />}>
        {t('segments.edit')}
      </LinkButton>
      <LinkButton to={`/campaigns/new?segment=${detail.id}`} type="primary" icon={<SendOutlined />}>
        {t('segments.detail.campaign')}
      </LinkButton>
    </RoleGate>
  );
}
