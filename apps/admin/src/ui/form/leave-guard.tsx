import { Modal } from 'antd';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

function LeaveDialog({ open, onLeave, onStay }: { open: boolean; onLeave: () => void; onStay: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      title={t('ui.leave.title')}
      okText={t('ui.leave.leave')}
      okButtonProps={{ danger: true }}
      cancelText={t('ui.leave.stay')}
      onOk={onLeave}
      onCancel={onStay}
      width={440}
    >
      {t('ui.leave.body')}
    </Modal>
  );
}

/**
 * Asks before unsaved work is left, by a link or by closing the tab. Render `dialog`; call `release()` when the work
 * is safe and the page is about to move on by itself.
 */
export function useLeaveGuard(dirty: boolean): { dialog: ReactNode; release: () => void } {
  const released = useRef(false);
  useEffect(() => {
    released.current = false;
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !released.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const release = useCallback(() => {
    released.current = true;
  }, []);
  const dialog = (
    <LeaveDialog
      open={blocker.state === 'blocked'}
      onLeave={() => blocker.proceed?.()}
      onStay={() => blocker.reset?.()}
    />
  );
  return { dialog, release };
}
