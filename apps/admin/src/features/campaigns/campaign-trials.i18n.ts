import type { Translations } from '../../i18n/resources';

const trials: Translations = {
  en: {
    title: 'Trials',
    hint: 'What those who tried the ways did so far, with 95 % certainty of each share.',
    find: 'Find the best way by itself',
    metric: 'The best way is the one on which most',
    by: { clicked: 'clicked', opened: 'opened', ordered: 'ordered' },
    after: 'Decide after',
    trialShare: 'Who tries',
    trialShareHint: 'This share of all who come tries the ways; the others wait and take the best one.',
    leastPeople: 'People on each way, at least',
    leastPeopleHint: 'With fewer on one of them nobody wins, and lot goes on.',
    won: 'Won',
    state: {
      runs: 'Runs until {{at}}, by who {{by}}.',
      decided: 'Decided {{at}}, by who {{by}}. Everybody takes the winner since.',
      nobody: 'Ended {{at}} without a winner: fewer than {{n}} people on one of the ways. Lot goes on.',
    },
    column: { way: 'Way', people: 'People', reached: 'Did it', share: 'Share', between: 'Lies between' },
  },
  'zh-CN': {
    title: '试用结果',
    hint: '试用各分支的客户至今的表现；区间为 95% 的把握。',
    find: '自动找出最佳分支',
    metric: '最佳分支的衡量标准',
    by: { clicked: '点击', opened: '打开', ordered: '下单' },
    after: '多久后决定',
    trialShare: '参与试用的比例',
    trialShareHint: '到达此步骤的客户中，这一比例试用各分支，其余等待并走最佳分支。',
    leastPeople: '每个分支至少人数',
    leastPeopleHint: '任一分支不足此人数则没有优胜，继续随机分配。',
    won: '优胜',
    state: {
      runs: '进行至 {{at}}，按{{by}}衡量。',
      decided: '已于 {{at}} 决定，按{{by}}衡量，此后所有客户都走优胜分支。',
      nobody: '已于 {{at}} 结束，没有优胜：有分支不足 {{n}} 人，继续随机分配。',
    },
    column: { way: '分支', people: '人数', reached: '达成', share: '比例', between: '区间' },
  },
};

export default trials;
