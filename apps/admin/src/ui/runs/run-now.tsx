import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RoleGate } from '../role-gate';
import type { FollowedRun } from './use-run';

interface RunNowProps {
  run: FollowedRun;
  /** What the button says while nothing goes on. */
  children: string;
}

/** Starts a run; shows one that waits or goes on. For marketers. */
export function RunNow({ run: { going, starting, start }, children }: RunNowProps) {
  const { t } = useTranslation();
  const isBusy = starting || going !== null;
  return (
    <RoleGate minimum="marketer">
      <Button type="primary" icon={<ReloadOutlined spin={isBusy} />} disabled={isBusy} onClick={start}>
        {going ? t(`runs.${going.status}`) : children}
      </Button>
    </RoleGate>
  );
}
