import type { CustomerView } from '../../customers/customer.schema.js';

const words: Readonly<Record<string, CustomerView['kind']>> = {
  individual: 'individual',
  person: 'individual',
  personal: 'individual',
  private: 'individual',
  个人: 'individual',
  个人客户: 'individual',
  自然人: 'individual',
  organization: 'organization',
  organisation: 'organization',
  company: 'organization',
  business: 'organization',
  corporate: 'organization',
  企业: 'organization',
  企业客户: 'organization',
  公司: 'organization',
  单位: 'organization',
  机构: 'organization',
  组织: 'organization',
};

/** What kind of customer a word means; `null` for any other. */
export const readKind = (text: string): CustomerView['kind'] | null =>
  words[text.toLowerCase().replace(/\s+/g, '')] ?? null;
