import { UserDeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';

const CHANGED = ['/api/segments', '/api/segments/{id}', '/api/segments/{id}/members'] as const;

/** Takes a customer off a list; they stay a customer. */
export function RemoveMember({ id, customerId, name }: { id: number; customerId: number; name: string }) {
  const { t } = useTranslation();
  const remove = useApiMutation('post', '/api/segments/{id}/members/remove', { invalidates: [...CHANGED] });
  const label = t('segment-insights.list.remove', { name });
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <Popconfirm
        title={label}
        description={t('segment-insights.list.removeHint')}
        onConfirm={() =>
          remove.mutateAsync({
            params: { path: { id } },
            body: { customerIds: [customerId], cause: 'by-hand' },
          })
        }
      >
        <Button
          type="text"
          size="small"
          icon={<UserDeleteOutlined />}
          aria-label={label}
          loading={remove.isPending}
        />
      </Popconfirm>
    </span>
  );
}
