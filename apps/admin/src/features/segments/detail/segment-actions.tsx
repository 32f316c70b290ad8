import { CopyOutlined, EditOutlined, ReloadOutlined, SendOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../../api';
import { ConfirmDelete, LinkButton, RoleGate } from '../../../ui';
import { AddMembers } from '../lists/add-members';
import { RenameList } from '../lists/rename-list';
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

/** What can be done with a rule: look at everybody again, change it, keep its members of now as a list. */
function RuleActions({ detail: { id, name }, refreshing, onRefresh }: SegmentActionsProps) {
  const { t } = useTranslation();
  const copyName = t('segment-insights.list.copyName', { name });
  return (
    <>
      <LinkButton
        to={`/segments/new-list?${new URLSearchParams({ copy: String(id), name: copyName })}`}
        icon={<CopyOutlined />}
      >
        {t('segment-insights.list.copy')}
      </LinkButton>
      <Button icon={<ReloadOutlined />} loading={refreshing} onClick={onRefresh}>
        {t('segments.detail.refresh')}
      </Button>
      <LinkButton to={`/segments/${id}/edit`} icon={<EditOutlined />}>
        {t('segments.edit')}
      </LinkButton>
    </>
  );
}

function ListActions({ detail }: Pick<SegmentActionsProps, 'detail'>) {
  return (
    <>
      <RenameList list={detail} />
      <AddMembers id={detail.id} />
    </>
  );
}

export function SegmentActions(props: SegmentActionsProps) {
  const { t } = useTranslation();
  const { detail } = props;
  const isList = detail.kind === 'static';
  return (
    <RoleGate minimum="marketer">
      <DeleteSegment detail={detail} />
      {isList ? <ListActions detail={detail} /> : <RuleActions {...props} />}
      <LinkButton
        to={`/campaigns/new?segment=${detail.id}`}
        type={isList ? 'default' : 'primary'}
        icon={<SendOutlined />}
      >
        {t('segments.detail.campaign')}
      </LinkButton>
    </RoleGate>
  );
}
