import {
  ApiOutlined,
  BranchesOutlined,
  EditOutlined,
  FlagOutlined,
  GiftOutlined,
  HourglassOutlined,
  LogoutOutlined,
  MailOutlined,
  PhoneOutlined,
  SettingOutlined,
  QuestionCircleOutlined,
  SisternodeOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Graph, Step, StepKind } from '../definition';
import { freeId } from './graph/edits';

/** What can be put into a journey, in the order in which it is mostly wanted. */
export const KINDS = [
  'send',
  'wait',
  'branch',
  'split',
  'survey',
  'offer',
  'update',
  'task',
  'webhook',
  'goal',
  'exit',
] as const;
export type KnownKind = (typeof KINDS)[number];

const ICONS: Record<KnownKind, ReactNode> = {
  send: <MailOutlined />,
  wait: <HourglassOutlined />,
  branch: <BranchesOutlined />,
  split: <SisternodeOutlined />,
  survey: <QuestionCircleOutlined />,
  offer: <GiftOutlined />,
  update: <EditOutlined />,
  task: <PhoneOutlined />,
  webhook: <ApiOutlined />,
  goal: <FlagOutlined />,
  exit: <LogoutOutlined />,
};

const isKnown = (kind: StepKind): kind is KnownKind => KINDS.some((each) => each === kind);

/** A kind this page cannot edit is shown all the same. */
export const iconOf = (kind: StepKind): ReactNode => (isKnown(kind) ? ICONS[kind] : <SettingOutlined />);

/** A condition to begin with, which means something in every shop. */
export const FIRST_RULE = { field: 'orders.count', operator: 'at-least', value: 1, within: 30 };

const FIRST: Record<KnownKind, Step> = {
  send: { kind: 'send', templateId: null, offerId: null, surveyId: null, next: null },
  wait: { kind: 'wait', until: { kind: 'duration', amount: 3, unit: 'days' }, next: null },
  branch: { kind: 'branch', arms: [{ id: 'a', rule: FIRST_RULE, next: null }], next: null },
  split: {
    kind: 'split',
    arms: [
      { id: 'a', share: 50, next: null },
      { id: 'b', share: 50, next: null },
    ],
  },
  survey: {
    ...{ kind: 'survey', templateId: null, surveyId: null, atMost: { amount: 7, unit: 'days' } },
    ...{ arms: [], next: null, timedOut: null },
  },
  offer: { kind: 'offer', offerId: null, next: null },
  update: { kind: 'update', changes: [{ kind: 'tag', tag: 'new', given: true }], next: null },
  task: {
    ...{ kind: 'task', by: 'phone', purpose: 'care', dueDays: 3, assigneeId: null, waits: true },
    ...{ title: { 'zh-CN': '', en: '' }, instructions: { 'zh-CN': '', en: '' } },
    atMost: { amount: 14, unit: 'days' },
    arms: [
      { id: 'reached', next: null },
      { id: 'not-reached', next: null },
    ],
    ...{ next: null, timedOut: null },
  },
  webhook: {
    ...{ kind: 'webhook', url: '', fields: ['externalId', 'name'], attributes: [], answers: [] },
    ...{ next: null, failed: null },
  },
  goal: { kind: 'goal', rule: FIRST_RULE, next: null },
  exit: { kind: 'exit' },
};

/** A step of a kind with a name no other has. */
export const newStep = (graph: Graph, kind: KnownKind): { id: string; step: Step } => ({
  id: freeId(graph, kind),
  step: FIRST[kind],
});

/** A name for another arm: the first letter none has. */
export const freeArm = (arms: readonly { id: string }[]): string => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return letters.find((letter) => arms.every(({ id }) => id !== letter)) ?? `arm-${arms.length + 1}`;
};
