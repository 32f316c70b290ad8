import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { BuiltLink } from '../../../ui';

/** Customers who may be one person and are known as two: nobody is merged without a person deciding. */
export function SharingNote({ sharing }: { sharing: number }) {
  const { t } = useTranslation();
  if (sharing === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('imports.sharing', { count: sharing })}
      description={<BuiltLink to="/data-quality/duplicates">{t('imports.sharingReview')}</BuiltLink>}
    />
  );
}
