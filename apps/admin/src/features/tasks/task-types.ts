import type { ApiRow } from '../../api';

export type Task = ApiRow<'/api/tasks'>;

/** What is asked again when a task was made, changed or ended. */
export const READ_ANEW = [
  ...['/api/tasks', '/api/tasks/counts', '/api/customers/{id}/contacts', '/api/customers/{id}/story'],
];
