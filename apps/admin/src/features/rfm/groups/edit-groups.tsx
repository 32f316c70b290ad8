import { EditOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../api';
import { ProblemAlert } from '../../../ui';
import type { DraftMap } from './groups-draft';
import { GroupsEditor } from './groups-editor';

function Editing({ map, onDone }: { map: DraftMap; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(map);
  const save = useApiMutation('put', '/api/rfm/groups', { invalidates: ['/api/rfm'] });
  const submit = (): void =>
    save.mutate(
      { body: draft },
      {
        onSuccess: () => {
          void message.success(t('rfm-groups.saved'));
          onDone();
        },
      },
    );
  return (
    <>
      <GroupsEditor draft={draft} onChange={setDraft} />
      {save.error ? <ProblemAlert error={save.error} /> : null}
      <Button type="primary" loading={save.isPending} disabled={draft === map} onClick={submit}>
        {t('rfm-groups.save')}
      </Button>
    </>
  );
}

function Loaded({ bands, onDone }: { bands: number; onDone: () => void }) {
  const map = useApiQuery('/api/rfm/groups', { params: { query: { bands } } });
  if (map.isError) return <ProblemAlert error={map.error} onRetry={() => void map.refetch()} />;
  return map.data ? <Editing map={map.data} onDone={onDone} /> : <Skeleton active paragraph={{ rows: 12 }} />;
}

/** Lets owners say which cells make up the groups, and what these are called. */
export function EditGroups({ bands }: { bands: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button size="small" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {t('rfm-groups.open')}
      </Button>
      <Drawer open={open} onClose={close} title={t('rfm-groups.title')} size={640} destroyOnHidden>
        <Loaded bands={bands} onDone={close} />
      </Drawer>
    </>
  );
}
