import { InboxOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

const load = () => import('./mailbox-page');

export const routes: FeatureRoute[] = [
  {
    path: '/mailbox',
    labelKey: 'mailbox.title',
    minimumRole: 'analyst',
    nav: { group: 'inboxes', order: 0, icon: <InboxOutlined /> },
    load,
  },
  { path: '/mailbox/:id', labelKey: 'mailbox.title', minimumRole: 'analyst', load },
];
