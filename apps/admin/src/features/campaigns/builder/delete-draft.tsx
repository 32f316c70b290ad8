import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../../api';
import { ConfirmDelete, RoleGate } from '../../../ui';
import type { Campaign } from '../definition';

export function DeleteDraft({ campaign: { id, name } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useApiMutation('delete', '/api/campaigns/{id}', { invalidates: ['/api/campaigns'] });
  return (
    <RoleGate minimum="marketer">
      <ConfirmDelete
        name={name}
        effects={[t('campaign-builder.builder.deleteEffect')]}
        onDelete={() => remove.mutateAsync({ params: { path: { id } } })}
        onDeleted={() => void navigate('/campaigns')}
      />
    </RoleGate>
  );
}
