import { Form } from 'antd';
import { useLanguage } from '../../../i18n/i18n';
import { isScale, pointsOf } from '../survey-types';
import type { QuestionDraft } from './survey-draft';

export interface AnswerOption {
  value: string;
  label: string;
}

/** The answers a question can have, where they can be told one by one. */
export function answerOptions(question: QuestionDraft | undefined, language: 'zh-CN' | 'en'): AnswerOption[] {
  if (!question) return [];
  const { type, choices = [] } = question;
  if (isScale(type)) return pointsOf(type).map((value) => ({ value, label: value }));
  if (type !== 'single' && type !== 'multiple') return [];
  return choices.map(({ value, label }) => ({ value, label: label?.[language] || value }));
}

/** The questions as they are being written. */
export const useQuestions = (): QuestionDraft[] =>
  Form.useWatch<QuestionDraft[] | undefined>(['definition', 'questions']) ?? [];

/** The answers to one of them, in the reader's language. */
export function useAnswerOptions(index: number): AnswerOption[] {
  const { language } = useLanguage();
  return answerOptions(useQuestions()[index], language);
}
