import type { ApiData } from '../../api';

export type LongFigures = NonNullable<ApiData<'/api/long-figures'>['figures']>;
