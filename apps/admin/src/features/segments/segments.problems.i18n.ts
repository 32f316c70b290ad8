import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'segment-not-found': 'This segment does not exist, or no longer does.',
    'segment-in-use': 'Campaigns work with this segment: {{campaigns}}. Stop them first.',
    'segment-referenced':
      'Other segments ask for the members of this one: {{segments}}. Change their rules first.',
    'segment-loop': 'The rule goes in a circle: {{loop}}. A segment cannot ask for its own members.',
    'segment-has-no-rule': 'This segment is kept by hand: it has no rule to change, refresh or explain.',
    'segment-has-a-rule':
      'Who belongs to this segment is its rule’s to say. Change the rule, or copy its members into a list.',
    'rule-contradicts':
      'No customer can meet this together with the other conditions on the same thing. Change one of them.',
    'range-reversed': 'This range ends before it begins, so that nobody is in it.',
    'name-taken': 'Something else already has this name. Choose another one.',
    'empty-group': 'A group needs at least one condition. Add one, or delete the group.',
    'operator-not-allowed': 'This cannot be compared in this way. Choose another comparison.',
    'param-not-allowed': 'This condition cannot be narrowed down in this way. Take it away.',
    'value-missing': 'A value is missing.',
    'value-not-needed': 'This comparison takes no value.',
    'not-text': 'There are characters in it that are no text. Type it anew.',
    'too-small_number': 'At least {{minimum}}.',
    'too-big_number': 'At most {{maximum}}.',
    'rule-too-deep': 'Groups are nested more than {{maximum}} deep. Flatten the rule.',
    'rule-too-long': 'There are more than {{maximum}} conditions. Divide the rule into several segments.',
  },
  'zh-CN': {
    'segment-not-found': '该细分不存在，或已被删除。',
    'segment-in-use': '有活动正在使用该细分：{{campaigns}}。请先停止这些活动。',
    'segment-referenced': '其他细分的规则用到了该细分的成员：{{segments}}。请先修改它们的规则。',
    'segment-loop': '规则形成了循环：{{loop}}。细分不能引用自己的成员。',
    'segment-has-no-rule': '该细分由人工维护，没有可以修改、更新或解释的规则。',
    'segment-has-a-rule': '该细分的成员由规则决定。请修改规则，或将其成员复制为名单。',
    'rule-contradicts': '没有客户能同时满足此条件与同一内容的其他条件，请修改其中之一。',
    'range-reversed': '区间的终点小于起点，不会有客户符合。',
    'name-taken': '该名称已被使用，请换一个。',
    'empty-group': '每组至少需要一个条件。请添加条件，或删除该组。',
    'operator-not-allowed': '此项不能这样比较，请换一种比较方式。',
    'param-not-allowed': '该条件不能这样限定，请去掉这一限定。',
    'value-missing': '还没有填写值。',
    'value-not-needed': '这种比较方式不需要值。',
    'not-text': '含有不是文字的字符，请重新输入。',
    'too-small_number': '不能小于 {{minimum}}。',
    'too-big_number': '不能大于 {{maximum}}。',
    'rule-too-deep': '分组嵌套超过了 {{maximum}} 层，请简化规则。',
    'rule-too-long': '条件超过了 {{maximum}} 个，请拆分成多个细分。',
  },
};

export default problems;
