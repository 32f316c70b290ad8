import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { FormShell } from '../../../ui';
import { blankProvider, bodyOf, formOf, type MailProvider, type ProviderForm } from '../email-types';
import { ProviderFields } from './provider-fields';
import { ReportFields } from './report-fields';
import { SigningFields } from './signing-fields';

interface ProviderDrawerProps {
  /** `null`: a new one. */
  provider: MailProvider | null;
  others: readonly MailProvider[];
  onClose: () => void;
}

const invalidates = ['/api/mail-providers'];

/** A provider as an owner sets it up. */
export function ProviderDrawer({ provider, others, onClose }: ProviderDrawerProps) {
  const { t } = useTranslation();
  const create = useApiMutation('post', '/api/mail-providers', { invalidates });
  const update = useApiMutation('put', '/api/mail-providers/{id}', { invalidates });
  const save = async (values: ProviderForm): Promise<void> => {
    const body = bodyOf(values);
    if (provider) await update.mutateAsync({ body, params: { path: { id: provider.id } } });
    else await create.mutateAsync({ body });
  };
  return (
    <Drawer
      open
      size={520}
      title={provider ? t('email.editNamed', { name: provider.name }) : t('email.add')}
      onClose={onClose}
    >
      <FormShell<ProviderForm>
        initialValues={provider ? formOf(provider) : blankProvider}
        onSubmit={save}
        onSaved={onClose}
      >
        <ProviderFields hasPassword={provider?.hasPassword ?? false} others={others} />
        <ReportFields provider={provider} />
        <SigningFields hasKey={provider?.hasDkimKey ?? false} />
      </FormShell>
    </Drawer>
  );
}
