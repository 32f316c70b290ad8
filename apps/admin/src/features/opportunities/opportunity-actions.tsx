import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { ProblemAlert, useCan } from '../../ui';
import { type Opportunity, READ_ANEW } from './opportunity-types';

const MOVES: Record<Opportunity['status'], Opportunity['status'][]> = {
  open: ['won', 'lost'],
  won: ['open'],
  lost: ['open'],
};

/** To win it, to lose it, to open it again, to edit it. */
export function OpportunityActions({
  opportunity,
  onEdit,
}: {
  opportunity: Opportunity;
  onEdit: () => void;
}) {
  const { t } = useTranslation();
  const mayEdit = useCan('marketer');
  const change = useApiMutation('patch', '/api/opportunities/{id}', { invalidates: READ_ANEW });
  const params = { path: { id: opportunity.id } };
  if (!mayEdit) return null;
  return (
    <>
      <Space size="small">
        {MOVES[opportunity.status].map((status) => (
          <Button
            key={status}
            size="small"
            loading={change.isPending}
            onClick={() => change.mutate({ params, body: { status } })}
          >
            {t(`opportunities.move.${status}`)}
          </Button>
        ))}
        <Button size="small" onClick={onEdit}>
          {t('opportunities.edit')}
        </Button>
      </Space>
      {change.isError ? <ProblemAlert error={change.error} /> : null}
    </>
  );
}
