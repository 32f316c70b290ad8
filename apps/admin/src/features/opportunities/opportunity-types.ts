import type { ApiRow } from '../../api';
import type { WriteInit } from '../../api/types';

export type Opportunity = ApiRow<'/api/opportunities'>;
export type OpportunityBody = Pick<
  WriteInit<'post', '/api/opportunities'>['body'],
  'name' | 'expectedMinor' | 'probability' | 'stage' | 'closesOn'
>;

/** The form shows per cent; the api takes a share of one. */
export type OpportunityValues = OpportunityBody & { customerId?: number };

export const USUAL: Partial<OpportunityValues> = { probability: 50 };

export const valuesOf = (opportunity: Opportunity): OpportunityValues => ({
  name: opportunity.name,
  expectedMinor: opportunity.expectedMinor,
  probability: Math.round(opportunity.probability * 100),
  stage: opportunity.stage,
  closesOn: opportunity.closesOn,
});

export const toBody = ({
  name,
  expectedMinor,
  probability,
  stage,
  closesOn,
}: OpportunityValues): OpportunityBody => ({
  name,
  expectedMinor,
  probability: probability / 100,
  stage,
  closesOn: closesOn ?? null,
});

/** What is read anew when opportunities change. */
export const READ_ANEW = ['/api/opportunities', '/api/customers/{id}'];
