import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui';
import { newSegmentAddress } from '../segments/rule/rule-address';
import type { SegmentRule } from '../segments/rule/rule';

interface MakeSegmentProps {
  rule: SegmentRule;
  /** What the segment might be called. */
  name: string;
  primary?: boolean;
}

/** Leads to the segment editor with the rule filled in. */
export function MakeSegment({ rule, name, primary = false }: MakeSegmentProps) {
  const { t } = useTranslation();
  return (
    <LinkButton to={newSegmentAddress({ rule, name })} type={primary ? 'primary' : 'default'}>
      {t('rfm.makeSegment')}
    </LinkButton>
  );
}
