import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../api';
import { useProblemText } from '../../i18n/problem-text';
import { RoleGate } from '../../ui';
import { type Exported, readExported } from './read-exported';

/** Makes a draft of a file another campaign was exported to; what is wrong with it, the server says. */
export function ImportButton() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { ofProblem, ofFault } = useProblemText();
  const navigate = useNavigate();
  const create = useApiMutation('post', '/api/campaigns', { invalidates: ['/api/campaigns'] });
  const say = (...sentences: string[]): void => void message.error(sentences.join(' '));
  const make = (body: Exported): void =>
    create.mutate(
      { body },
      {
        onSuccess: ({ id }) => void navigate(`/campaigns/${id}`),
        onError: (problem) => say(ofProblem(problem), ...problem.errors.slice(0, 1).map(ofFault)),
      },
    );
  const take = async (file: File): Promise<void> => {
    const found = readExported(await file.text(), file.name);
    if (typeof found === 'string') say(t(`campaign-journey.import.${found}`));
    else make(found);
  };
  return (
    <RoleGate minimum="marketer">
      <Upload
        accept="application/json,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={create.isPending}>
          {t('campaign-journey.import.action')}
        </Button>
      </Upload>
    </RoleGate>
  );
}
