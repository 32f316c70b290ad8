import { useApiMutation } from '../../../api';
import type { Channel } from '../editor/template-draft';
import { TrialFields } from './trial-fields';
import type { PreviewInput } from './use-live-preview';

interface TrialFormProps {
  channel: Channel;
  /** What is shown, and for whom. */
  shown: PreviewInput;
}

/** The message as it is previewed, for real, to people of the company. */
export function TrialForm({ channel, shown }: TrialFormProps) {
  const send = useApiMutation('post', '/api/templates/trial', {
    invalidates: ['/api/mailbox', '/api/phone'],
  });
  return (
    <TrialFields
      channel={channel}
      sending={send.isPending}
      error={send.error}
      results={send.data?.results}
      onSend={(to) => send.mutate({ body: { ...shown, to } })}
    />
  );
}
