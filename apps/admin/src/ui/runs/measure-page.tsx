import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../page';
import { Panel } from '../panel';
import { ProblemAlert } from '../problem-alert';
import { RoleGate } from '../role-gate';
import type { FollowedRun } from './use-run';

interface MeasurePageProps<T> {
  title: string;
  subtitle: string;
  width?: 'normal' | 'wide';
  overview: UseQueryResult<T>;
  run: Pick<FollowedRun, 'error' | 'start'>;
  /** The button that opens the settings: for owners. */
  settings: (overview: T) => ReactNode;
  /** The buttons that run it, once there are figures; before, the page's empty form has one. */
  actions: (overview: T) => ReactNode;
  children: (overview: T) => ReactNode;
}

/** The page of a measure of all customers: its settings, its runs, and its figures, waited for or failed. */
export function MeasurePage<T>({
  title,
  subtitle,
  width,
  overview: { data, error, isError, isPending, refetch },
  run,
  settings,
  actions,
  children,
}: MeasurePageProps<T>) {
  return (
    <Page
      title={title}
      subtitle={subtitle}
      width={width}
      actions={
        data ? (
          <>
            <RoleGate minimum="owner">{settings(data)}</RoleGate>
            {actions(data)}
          </>
        ) : null
      }
    >
      {run.error ? <ProblemAlert error={run.error} onRetry={run.start} /> : null}
      {isError ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 14 }} />
        </Panel>
      ) : null}
      {data ? children(data) : null}
    </Page>
  );
}
