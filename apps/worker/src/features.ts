import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import type { Type } from '@nestjs/common';
import type { JobHandler } from './jobs/job-handler.js';
import { AdvanceCampaignsLoop } from './loops/advance-campaigns.loop.js';
import { DeliverMessagesLoop, DeliverUrgentMessagesLoop } from './loops/deliver-messages.loop.js';
import type { Loop } from './loops/loop.js';
import { MailboxServerModule } from './mailbox-server.js';

/** The domain's modules whose work this process does. */
export const domainModules = [InteractModule, MailboxServerModule];

/** One handler for each kind of job. */
export const jobHandlers: Type<JobHandler>[] = [];

/** In the order a fact travels: what touched a customer, what that starts, what goes out. */
export const loops: Type<Loop>[] = [AdvanceCampaignsLoop, DeliverMessagesLoop, DeliverUrgentMessagesLoop];
