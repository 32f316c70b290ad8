import type { Words } from '../words/words';
import type { SegmentDetail } from './use-segment';

/** What every tab of a segment is given. */
export interface TabProps {
  detail: SegmentDetail;
  refreshing: boolean;
  words: Words;
}
