import type { Translations } from '../../i18n/resources';

/** What the api refuses of tasks, and what the check says of task steps. */
const problems: Translations = {
  en: {
    'task-not-found': 'This task does not exist, or no longer does.',
    'task-ended': 'Somebody has ended this task in the meantime. Look at it again.',
    'task-title-needed': 'Nobody would know what to do. Give the task a title.',
    'task-text-problem':
      'The text cannot be filled in: {{problem}}. Check the braces and the names of the variables.',
    'task-assignee-unknown': 'This user is not there any more, or may not log in. Choose somebody else.',
    'task-outcome-unknown': 'The task cannot end this way. Choose one of its outcomes.',
  },
  'zh-CN': {
    'task-not-found': '该任务不存在，或已被删除。',
    'task-ended': '该任务已被他人结束，请重新查看。',
    'task-title-needed': '没有标题，无人知道要做什么。请填写任务标题。',
    'task-text-problem': '文本无法填充：{{problem}}。请检查大括号和变量名。',
    'task-assignee-unknown': '该用户已不存在或不能登录，请另选他人。',
    'task-outcome-unknown': '任务不能这样结束，请从其结果中选择。',
  },
};

export default problems;
