import type { SurveyDefinition } from './survey.schema.js';

export interface GallerySurvey {
  key: string;
  name: string;
  definition: SurveyDefinition;
}

/** How a purchase went: a rating that becomes the customer's `satisfaction`, what weighed most, and a few words. */
export const satisfactionSurvey: GallerySurvey = {
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

/** Surveys every workspace starts with. */
export const surveyGallery: readonly GallerySurvey[] = [satisfactionSurvey];
