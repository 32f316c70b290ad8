import type { ApiData } from '../../../../api';

export type Day = ApiData<'/api/segments/{id}/days'>[number];
export type Profile = ApiData<'/api/segments/{id}/profile'>;
