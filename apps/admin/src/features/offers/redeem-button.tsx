import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem, useApiMutation } from '../../api';
import { useProblemText } from '../../i18n/problem-text';
import { RoleGate } from '../../ui';
import type { Coupon } from './offer-types';

const CHANGED = { invalidates: ['/api/offers', '/api/loop-health'] };

/** Redeems a code that is still good by hand, or takes its redemption back. */
export function RedeemButton({ coupon }: { coupon: Coupon }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { ofProblem } = useProblemText();
  const redeem = useApiMutation('post', '/api/coupons/{code}/redemptions', CHANGED);
  const giveBack = useApiMutation('delete', '/api/coupons/{code}/redemption', CHANGED);
  const { code, redeemedAt, expiresAt } = coupon;
  const used = redeemedAt !== null;
  if (!used && new Date(expiresAt) <= new Date()) return null;
  const run = async (): Promise<void> => {
    try {
      const path = { code };
      if (used) await giveBack.mutateAsync({ params: { path } });
      else await redeem.mutateAsync({ params: { path }, body: { key: crypto.randomUUID() } });
      void message.success(t(used ? 'offers.redeem.takenBack' : 'offers.redeem.done', { code }));
    } catch (error) {
      void message.error(ofProblem(asProblem(error)));
    }
  };
  const verb = t(used ? 'offers.redeem.takeBack' : 'offers.redeem.verb');
  return (
    <RoleGate minimum="marketer">
      <Popconfirm
        title={t(used ? 'offers.redeem.takeBackTitle' : 'offers.redeem.title', { code })}
        description={t(used ? 'offers.redeem.takeBackHint' : 'offers.redeem.hint')}
        okText={verb}
        onConfirm={run}
      >
        <Button size="small" loading={redeem.isPending || giveBack.isPending} aria-label={`${verb} ${code}`}>
          {verb}
        </Button>
      </Popconfirm>
    </RoleGate>
  );
}
