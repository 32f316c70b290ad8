import { useTranslation } from 'react-i18next';
import { LinkButton, RoleGate } from '../../ui';
import type { SegmentRule } from './rule/rule';
import { newSegmentAddress } from './rule/rule-address';

interface MakeSegmentProps {
  rule: SegmentRule;
  /** What the segment might be called. */
  name: string;
  primary?: boolean;
}

/** "Segment from this": leads to the segment editor with the rule filled in. Shown to those who may save one. */
export function MakeSegment({ rule, name, primary = false }: MakeSegmentProps) {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to={newSegmentAddress({ rule, name })} type={primary ? 'primary' : 'default'}>
        {t('segments.makeFromThis')}
      </LinkButton>
    </RoleGate>
  );
}
