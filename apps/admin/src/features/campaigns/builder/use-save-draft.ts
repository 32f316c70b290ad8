import { useNavigate } from 'react-router';
import type { Campaign } from '../definition';

/** Saves a draft from the bar below the page; one that is saved for the first time gets a page of its own. */
export function useSaveDraft(
  id: number | null,
  save: () => Promise<Campaign | undefined>,
): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    const campaign = await save();
    if (campaign && id === null) void navigate(`/campaigns/${campaign.id}`, { replace: true });
  };
}
