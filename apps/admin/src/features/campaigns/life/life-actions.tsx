import {
  CopyOutlined,
  EditOutlined,
  PauseOutlined,
  PlayCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { LinkButton, RoleGate } from '../../../ui';
import { type Campaign, type Status, isLive } from '../definition';

type Move = 'pause' | 'resume' | 'stop';

const MOVES: Record<Status, Move[]> = {
  draft: [],
  scheduled: ['pause', 'stop'],
  running: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  finished: [],
  stopped: [],
};
const ICON = { pause: <PauseOutlined />, resume: <PlayCircleOutlined />, stop: <StopOutlined /> };

function useMoves(id: number) {
  const invalidates = { invalidates: ['/api/campaigns'] };
  const mutations = {
    pause: useApiMutation('post', '/api/campaigns/{id}/pause', invalidates),
    resume: useApiMutation('post', '/api/campaigns/{id}/resume', invalidates),
    stop: useApiMutation('post', '/api/campaigns/{id}/stop', invalidates),
    duplicate: useApiMutation('post', '/api/campaigns/{id}/duplicate', invalidates),
  };
  const params = { params: { path: { id } } };
  return { mutations, params };
}

/** What may be done with a launched campaign. Stopping is for good, and asks. */
export function LifeActions({ campaign: { id, name, status } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const { ofProblem } = useProblemText();
  const navigate = useNavigate();
  const { mutations, params } = useMoves(id);
  const onError = (error: Parameters<typeof ofProblem>[0]): void => void message.error(ofProblem(error));
  const run = (move: Move): void => mutations[move].mutate(params, { onError });
  const ask = (): void =>
    void modal.confirm({
      title: t('campaigns.life.stopTitle', { name }),
      content: t('campaigns.life.stopBody'),
      okText: t('campaigns.life.stop'),
      okButtonProps: { danger: true },
      onOk: () => run('stop'),
    });
  const duplicate = (): void =>
    mutations.duplicate.mutate(params, {
      onError,
      onSuccess: (copy) => void navigate(`/campaigns/${copy.id}`),
    });
  return (
    <RoleGate minimum="marketer">
      {MOVES[status].map((move) => (
        <Button
          key={move}
          danger={move === 'stop'}
          icon={ICON[move]}
          loading={mutations[move].isPending}
          onClick={() => (move === 'stop' ? ask() : run(move))}
        >
          {t(`campaigns.life.${move}`)}
        </Button>
      ))}
      {isLive(status) ? (
        <LinkButton icon={<EditOutlined />} to={`/campaigns/${id}/change`}>
          {t('campaign-versions.changeIt')}
        </LinkButton>
      ) : null}
      <Button icon={<CopyOutlined />} loading={mutations.duplicate.isPending} onClick={duplicate}>
        {t('campaigns.life.duplicate')}
      </Button>
    </RoleGate>
  );
}
