import { useTranslation } from 'react-i18next';

interface Named {
  id: number;
  name: string | null;
  email: string | null;
  phone: string | null;
  externalId: string | null;
}

/** What a customer is called: the name, else what they are known by. */
export function useCustomerName(): (customer: Named) => string {
  const { t } = useTranslation();
  return ({ id, name, externalId, email, phone }) =>
    name ?? email ?? phone ?? externalId ?? t('customers.nameless', { id });
}
