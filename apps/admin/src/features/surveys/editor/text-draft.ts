/** A text as it is being written. */
export interface TextDraft {
  'zh-CN'?: string;
  en?: string;
}
