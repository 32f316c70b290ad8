import type { Translations } from '../../i18n/resources';

const approval: Translations = {
  en: {
    title: 'Approval',
    nobody: 'somebody',
    submit: 'Submit for approval',
    approve: 'Approve',
    return: 'Return…',
    returnTitle: 'Return it to whoever submitted it?',
    why: 'What has to be changed, and why',
    note: '“{{note}}”',
    own: 'You submitted it, so somebody else has to look at it.',
    notYours: 'Whoever may approve campaigns here has to look at it.',
    state: {
      open: 'A second person has to approve this first.',
      changed: 'It has been changed since it was submitted; a second person has to approve it as it is now.',
      waiting: 'Submitted by {{by}}, {{at}}. Waits for approval.',
      returned: 'Returned by {{decidedBy}}, {{decidedAt}}.',
      approved: 'Approved by {{decidedBy}}, {{decidedAt}}.',
    },
    rule: {
      title: 'Approval of campaigns',
      hint: 'A second person looks at what a campaign says before it is launched, and before a change of it holds.',
      on: 'A second person must approve',
      who: 'Who may approve',
      by: {
        marketer: 'Any marketer or owner, but not who submitted it',
        owner: 'An owner, but not who submitted it',
      },
      from: 'Only from a number of people on',
      people: 'From how many people on',
      fromHint: 'Counts for campaigns that go out once. What goes on always needs a second person.',
    },
  },
  'zh-CN': {
    title: '审批',
    nobody: '某位同事',
    submit: '提交审批',
    approve: '批准',
    return: '退回…',
    returnTitle: '退回给提交人？',
    why: '需要修改什么，为什么',
    note: '“{{note}}”',
    own: '这是您提交的，须由另一位同事查看。',
    notYours: '须由有权批准活动的同事查看。',
    state: {
      open: '须先由另一位同事批准。',
      changed: '提交之后有改动，须按现在的内容重新批准。',
      waiting: '{{by}}于 {{at}} 提交，等待批准。',
      returned: '{{decidedBy}}于 {{decidedAt}} 退回。',
      approved: '{{decidedBy}}于 {{decidedAt}} 批准。',
    },
    rule: {
      title: '活动审批',
      hint: '活动启动前、改动生效前，由另一位同事查看内容。',
      on: '须由另一位同事批准',
      who: '谁可以批准',
      by: { marketer: '任何营销人员或所有者，提交人除外', owner: '所有者，提交人除外' },
      from: '仅当人数达到',
      people: '从多少人起',
      fromHint: '只对一次性发送的活动有效；持续进行的活动始终须批准。',
    },
  },
};

export default approval;
