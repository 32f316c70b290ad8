import type { SurveyDefinition } from './survey.schema.js';

export interface GallerySurvey {
  key: string;
  name: string;
  definition: SurveyDefinition;
}

/** How a purchase went: a rating that becomes the customer's `satisfaction`, what weighed most, and a few words. */
const satisfactionSurvey: GallerySurvey = {
  key: 'satisfaction',
  name: '满意度 · Satisfaction',
  definition: {
    title: { 'zh-CN': '这次购物，您满意吗？', en: 'How did we do?' },
    intro: {
      'zh-CN': '不到一分钟。说好说坏都可以，每句话我们都会看。',
      en: 'Less than a minute. Good or bad, we read every word.',
    },
    thanks: {
      'zh-CN': '谢谢您的回答，我们会认真对待。',
      en: 'Thank you. We take what you told us seriously.',
    },
    questions: [
      {
        key: 'satisfaction',
        type: 'rating',
        title: { 'zh-CN': '您对这次购物有多满意？', en: 'How satisfied are you with your purchase?' },
        required: true,
        writes: { attribute: 'satisfaction' },
      },
      {
        key: 'reason',
        type: 'single',
        title: { 'zh-CN': '主要是因为什么？', en: 'What was the main reason?' },
        required: false,
        choices: [
          { value: 'quality', label: { 'zh-CN': '商品质量', en: 'Quality of the goods' } },
          { value: 'price', label: { 'zh-CN': '价格', en: 'Price' } },
          { value: 'delivery', label: { 'zh-CN': '配送', en: 'Delivery' } },
          { value: 'service', label: { 'zh-CN': '服务态度', en: 'Service' } },
          { value: 'other', label: { 'zh-CN': '其他', en: 'Something else' } },
        ],
        writes: { attribute: 'satisfaction_reason' },
      },
      {
        key: 'suggestion',
        type: 'text',
        title: { 'zh-CN': '还想告诉我们什么？', en: 'Anything you would like to tell us?' },
        required: false,
        maxLength: 1000,
      },
    ],
    score: 'satisfaction',
  },
};

/** Whether customers would recommend the company, and why. */
const npsSurvey: GallerySurvey = {
  key: 'nps',
  name: '推荐意愿 · NPS',
  definition: {
    title: { 'zh-CN': '您愿意向朋友推荐我们吗？', en: 'Would you recommend us?' },
    intro: { 'zh-CN': '一个问题，半分钟。', en: 'One question, half a minute.' },
    thanks: { 'zh-CN': '谢谢您，您写的每个字我们都会看。', en: 'Thank you. We read every word.' },
    questions: [
      {
        key: 'recommend',
        type: 'nps',
        title: {
          'zh-CN': '您有多大可能把我们推荐给朋友或同事？',
          en: 'How likely are you to recommend us to a friend or colleague?',
        },
        required: true,
        writes: { attribute: 'nps' },
      },
      {
        key: 'why',
        type: 'text',
        title: { 'zh-CN': '主要是因为什么？', en: 'What is the main reason for your score?' },
        required: false,
        maxLength: 1000,
      },
    ],
    score: 'recommend',
  },
};

/** Surveys every workspace starts with. */
export const surveyGallery: readonly GallerySurvey[] = [satisfactionSurvey, npsSurvey];
