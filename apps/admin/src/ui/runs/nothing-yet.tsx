import { ImportOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../empty';
import { LinkButton } from '../link-button';
import { Panel } from '../panel';

interface NothingYetProps {
  icon: ReactNode;
  title: string;
  /** What will stand here, or why nothing can, and what to do. */
  children: ReactNode;
  /** What to do about it: a run, say. */
  action: ReactNode;
}

/** What stands there before the first figures of a measure. */
export function NothingYet({ icon, title, children, action }: NothingYetProps) {
  return (
    <Panel>
      <Empty icon={icon} title={title} action={action}>
        {children}
      </Empty>
    </Panel>
  );
}

/** What stands there while nobody has bought anything: orders come first. */
export function NoOrders({ title, children }: Pick<NothingYetProps, 'title' | 'children'>) {
  const { t } = useTranslation();
  return (
    <NothingYet
      icon={<ImportOutlined />}
      title={title}
      action={
        <LinkButton to="/imports" type="primary">
          {t('runs.import')}
        </LinkButton>
      }
    >
      {children}
    </NothingYet>
  );
}
