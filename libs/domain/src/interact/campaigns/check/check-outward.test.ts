import { describe, expect, it } from 'vitest';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import type { CampaignContext } from './campaign-context.js';
import { checkOutward } from './check-outward.js';

const context = {
  assignees: new Set([7]),
  webhooks: { origins: new Set(['https://crm.example']), refuses: (url: string) => url.includes('10.0.0.1') },
  textFaults: [],
} satisfies Partial<CampaignContext> as unknown as CampaignContext;

const problems = (step: object): string[] =>
  checkOutward(
    campaignDefinitionSchema.parse({
      ...{ version: 2, trigger: { kind: 'now' }, audience: {}, start: 'it', steps: { it: step } },
    }),
    context,
  ).map(({ severity, code, path }) => `${severity} ${code} at ${path.join('.')}`);

const webhook = (url: string) => problems({ kind: 'webhook', url });

describe('the check of steps that turn to others', () => {
  it('wants a task to say what is to be done, by somebody who is there', () => {
    expect(problems({ kind: 'task', title: { en: 'Call' }, assigneeId: 7 })).toEqual([]);
    expect(problems({ kind: 'task', assigneeId: 8 })).toEqual([
      'error task-title-needed at steps.it.title',
      'error task-assignee-unknown at steps.it.assigneeId',
    ]);
  });

  it('wants an address of the open internet whose host has a secret', () => {
    expect(webhook('https://crm.example/hook?x=1')).toEqual([]);
    expect(webhook('https://crm.example:8443/hook')).toEqual(['error webhook-secret-needed at steps.it.url']);
    expect(webhook('https://10.0.0.1/')).toEqual(['error webhook-private at steps.it.url']);
  });

  it.each([
    ['', 'webhook-url-missing'],
    ['crm.example/hook', 'webhook-url-invalid'],
    ['ftp://crm.example/', 'webhook-url-invalid'],
    ['javascript:alert(1)', 'webhook-url-invalid'],
    ['https://ann:secret@crm.example/', 'webhook-url-credentials'],
  ])('refuses the address "%s"', (url, code) => {
    expect(webhook(url)).toEqual([`error ${code} at steps.it.url`]);
  });

  it('warns of what can be read on its way', () => {
    expect(webhook('http://crm.example/')).toContain('warning webhook-plain at steps.it.url');
  });
});
