import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'merge-busy':
      'Something else is writing these customers, an import or a scoring run. Try again in a minute.',
    'merge-undone': 'This merge has been undone already.',
    'merge-too-old': 'This merge is older than 30 days, so what was moved is no longer known and it stays.',
    'merge-not-latest': 'The customer has been merged again since. Undo that merge first.',
    'merge-key-taken':
      'Customer {{customerId}} has the number {{externalId}} by now. Give them another one, then undo the merge.',
    'merge-with-self': 'A customer cannot be merged with themselves. Choose another one.',
    'merge-not-found': 'This merge does not exist.',
    'duplicate-not-found':
      'This pair is not on the list any more. Somebody has decided, or one of the records is gone.',
    'identity-key-taken':
      'Customer {{customerId}} is recognised by this already. If both are one person, merge them.',
    'identity-key-not-found': 'This key is not there any more.',
    'identity-key-of-merge': 'This key came by a merge. It goes when the merge is undone.',
  },
  'zh-CN': {
    'merge-busy': '这些客户正在被导入或评分写入，请一分钟后再试。',
    'merge-undone': '这次合并已经撤销过了。',
    'merge-too-old': '合并已超过 30 天，移动过的内容不再留存，因此无法撤销。',
    'merge-not-latest': '该客户之后又合并过，请先撤销后来的那次合并。',
    'merge-key-taken': '编号 {{externalId}} 现在属于客户 {{customerId}}。请先为其更换编号，再撤销合并。',
    'merge-with-self': '客户不能与自己合并，请选择另一位客户。',
    'merge-not-found': '这次合并不存在。',
    'duplicate-not-found': '这一对已不在清单中：可能已有人处理，或其中一条记录已不存在。',
    'identity-key-taken': '该识别键已属于客户 {{customerId}}。如果是同一个人，请合并。',
    'identity-key-not-found': '这个识别键已不存在。',
    'identity-key-of-merge': '这个识别键来自一次合并，撤销合并时会一并移除。',
  },
};

export default problems;
