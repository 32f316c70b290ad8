import { OpportunitiesPanel } from '../../opportunities/opportunities-panel';
import { TasksPanel } from '../../tasks/tasks-panel';
import styles from '../customer-page.module.css';
import { ContactLogPanel } from './contact-log-panel';

/** What was said with the customer, and what may come of it. */
export function ContactsTab({ id }: { id: number }) {
  return (
    <div className={styles.stack}>
      <TasksPanel id={id} />
      <OpportunitiesPanel id={id} />
      <ContactLogPanel id={id} />
    </div>
  );
}
