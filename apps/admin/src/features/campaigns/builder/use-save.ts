import { useState } from 'react';
import { useApiMutation } from '../../../api';
import type { Campaign, Graph } from '../definition';

/** Writes a draft: as a new campaign the first time, in place afterwards. */
export function useSave(firstId: number | null): (name: string, definition: Graph) => Promise<Campaign> {
  const [id, setId] = useState(firstId);
  const invalidates = ['/api/campaigns', '/api/templates'];
  const create = useApiMutation('post', '/api/campaigns', { invalidates });
  const update = useApiMutation('put', '/api/campaigns/{id}', { invalidates });
  return async (name, definition) => {
    const body = { name, definition };
    if (id !== null) return update.mutateAsync({ params: { path: { id } }, body });
    const created = await create.mutateAsync({ body });
    setId(created.id);
    return created;
  };
}
