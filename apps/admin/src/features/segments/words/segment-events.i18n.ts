import type { Translations } from '../../../i18n/resources';

/** How rules speak of events and of what their properties must be. */
const words: Translations = {
  en: {
    property: {
      is: '{{property}} is {{value}}',
      'is-not': '{{property}} is not {{value}}',
      contains: '{{property}} contains {{value}}',
      'at-least': '{{property}} is at least {{value}}',
      'at-most': '{{property}} is at most {{value}}',
      'is-set': '{{property}} is given',
    },
    field: {
      did: { yes: 'who did {{event}}{{what}}{{period}}', no: 'who did not do {{event}}{{what}}{{period}}' },
      count: {
        none: 'who did not do {{event}}{{what}}{{period}}',
        amount_one: 'who did {{event}}{{what}} {{amount}} time{{period}}',
        amount_other: 'who did {{event}}{{what}} {{amount}} times{{period}}',
      },
      first: {
        when: 'who did {{event}}{{what}}{{period}} for the first time {{when}}',
        'is-set': 'who did {{event}}{{what}}{{period}}',
        'is-not-set': 'who did not do {{event}}{{what}}{{period}}',
      },
      last: {
        when: 'who did {{event}}{{what}}{{period}} for the last time {{when}}',
        'is-set': 'who did {{event}}{{what}}{{period}}',
        'is-not-set': 'who did not do {{event}}{{what}}{{period}}',
      },
    },
  },
  'zh-CN': {
    property: {
      is: '{{property}}为{{value}}',
      'is-not': '{{property}}不是{{value}}',
      contains: '{{property}}包含{{value}}',
      'at-least': '{{property}}至少 {{value}}',
      'at-most': '{{property}}至多 {{value}}',
      'is-set': '有{{property}}',
    },
    field: {
      did: { yes: '{{period}}有过{{event}}{{what}}', no: '{{period}}没有过{{event}}{{what}}' },
      count: {
        none: '{{period}}没有过{{event}}{{what}}',
        amount_other: '{{period}}{{event}}{{what}}{{amount}} 次',
      },
      first: {
        when: '{{period}}首次{{event}}{{what}}在{{when}}',
        'is-set': '{{period}}有过{{event}}{{what}}',
        'is-not-set': '{{period}}没有过{{event}}{{what}}',
      },
      last: {
        when: '{{period}}最近一次{{event}}{{what}}在{{when}}',
        'is-set': '{{period}}有过{{event}}{{what}}',
        'is-not-set': '{{period}}没有过{{event}}{{what}}',
      },
    },
  },
};

export default words;
