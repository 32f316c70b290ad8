import { z } from 'zod';
import { stepBase } from '../step-parts.js';

/** Out of the campaign. A way without a next step does the same; this one has a name and is counted. */
export const exitStepSchema = z.strictObject({ ...stepBase, kind: z.literal('exit') });
