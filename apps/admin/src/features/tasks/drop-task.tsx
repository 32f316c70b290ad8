import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { asProblem } from '../../api/problem';
import { useLanguage } from '../../i18n/i18n';
import { useProblemText } from '../../i18n/problem-text';
import { READ_ANEW, type Task } from './task-types';

/** Ends a task that is not to be done any more. */
export function DropTask({ task, onDropped }: { task: Task; onDropped: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const { ofProblem } = useProblemText();
  const drop = useApiMutation('post', '/api/tasks/{id}/drop', { invalidates: READ_ANEW });
  const ask = (): void => {
    void modal.confirm({
      title: t('tasks.dropQuestion', { title: task.title[language] }),
      content: t('tasks.dropEffect'),
      okText: t('tasks.drop'),
      onOk: async () => {
        try {
          await drop.mutateAsync({ params: { path: { id: task.id } } });
          onDropped();
        } catch (error) {
          void message.error(ofProblem(asProblem(error)));
        }
      },
    });
  };
  return (
    <Button size="small" onClick={ask}>
      {t('tasks.drop')}
    </Button>
  );
}
