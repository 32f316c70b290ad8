import { RightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTabs } from './page-tabs';
import styles from './page.module.css';

export interface Crumb {
  label: string;
  to: string;
}

interface PageProps {
  title: string;
  /** What the page says instead of its title; the browser's tab keeps the title. */
  heading?: string;
  subtitle?: ReactNode;
  /** Beside the title: a StatusTag, say. */
  tag?: ReactNode;
  actions?: ReactNode;
  /** The pages above this one, outermost first. */
  breadcrumbs?: Crumb[];
  /** `narrow` for forms and reading, `wide` for editors and grids that use every pixel. */
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.crumbs} aria-label={t('ui.page.breadcrumbs')}>
      {crumbs.map((crumb) => (
        <span key={crumb.to}>
          <Link to={crumb.to}>{crumb.label}</Link>
          <RightOutlined aria-hidden="true" />
        </span>
      ))}
    </nav>
  );
}

/** The frame of every page: where one is, what belongs beside it, what it is called, what one can do here. */
export function Page({
  title,
  heading,
  subtitle,
  tag,
  actions,
  breadcrumbs,
  width = 'normal',
  children,
}: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page} data-width={width}>
      <title>{`${title} · ${t('ui.product')}`}</title>
      <PageTabs />
      <header className={styles.header}>
        <div className={styles.heading}>
          {breadcrumbs?.length ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
          <h1>
            {heading ?? title}
            {tag}
          </h1>
          {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
