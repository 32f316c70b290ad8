import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns become graphs of steps: an enrolment stands at one, and every way out of one is on record. */
export class CampaignGraph1763800000080 implements MigrationInterface {
  name = 'CampaignGraph1763800000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was a trigger, a segment and a message is a graph with one step (campaigns/definition/migrate-definition.ts).
      create function pg_temp.as_graph(old jsonb, message jsonb) returns jsonb language sql immutable as $$
        select jsonb_build_object(
          'version', 2, 'trigger', old -> 'trigger',
          'audience', jsonb_build_object(
            'segmentIds', case when old -> 'segmentId' = 'null' then '[]' else jsonb_build_array(old -> 'segmentId') end,
            'excludedSegmentIds', '[]'::jsonb, 'holdOut', 0, 'entryCap', null, 'reentry', old -> 'reentry'),
          'goal', null, 'start', 'send',
          'steps', jsonb_build_object('send', jsonb_build_object(
            'kind', 'send', 'templateId', old -> 'templateId', 'offerId', old -> 'offerId',
            'surveyId', old -> 'surveyId', 'next', null) || message))
      $$;
      update campaign set definition = pg_temp.as_graph(definition, '{}')
      where definition ? 'trigger' and not definition ? 'version';

      -- The most urgent purpose of the version's messages decides whose turn comes first.
      alter table campaign_version add column lane smallint not null default 2;
      update campaign_version set
        lane = case definition -> 'message' ->> 'purpose' when 'transactional' then 0 when 'care' then 1 else 2 end,
        definition = pg_temp.as_graph(definition, jsonb_build_object('message',
          definition -> 'message' || jsonb_build_object('templateVersionId', template_version_id)))
      where definition ? 'trigger' and not definition ? 'version';
      -- Each send step of the definition names its own.
      alter table campaign_version drop column template_version_id, drop column offer_id, drop column survey_id;
      create index message_survey on message (survey_id) where survey_id is not null;

      -- Where a customer stands: the step, the how-manieth of their way (visit), since when (null: since they came in),
      -- and how many decisions there are about them.
      alter table enrolment
        add column step text not null default 'send',
        add column visit int not null default 0,
        add column entered_at timestamptz,
        add column decisions int not null default 0;
      alter table enrolment drop constraint enrolment_state_check;
      update enrolment set state = 'left', decisions = 1 where state = 'decided';
      alter table enrolment add check (state in ('waiting', 'left'));
      drop index enrolment_due;
      create index enrolment_due on enrolment (version_id, step, ((customer_id >> 12) & 3), due_at, id)
        where state = 'waiting';

      -- One per send step a customer comes to; who leaves without any gets one that says why.
      alter table decision
        add column step text not null default 'send',
        add column visit int not null default 0,
        drop constraint decision_pkey,
        add primary key (enrolment_id, visit);
      alter table message
        add column visit int not null default 0,
        drop constraint message_enrolment_id_step_key,
        add unique (enrolment_id, step, visit);

      -- Every way out of a step, once, in the transaction that took it; where somebody stands, the enrolment says. Written
      -- a million at a time and never changed, so it has no foreign keys; by left_at it can be cut into partitions.
      create table enrolment_step (
        enrolment_id bigint not null,
        campaign_id bigint not null,
        version_id bigint not null,
        visit int not null,
        step text not null,
        arm text not null,
        why text,
        entered_at timestamptz not null,
        left_at timestamptz not null,
        primary key (enrolment_id, visit)
      );
      create index enrolment_step_campaign on enrolment_step (campaign_id, step, arm);
      insert into enrolment_step (enrolment_id, campaign_id, version_id, visit, step, arm, entered_at, left_at)
      select e.id, e.campaign_id, e.version_id, 0, 'send', 'next', e.created_at, d.at
      from enrolment e join decision d on d.enrolment_id = e.id;

      -- Up to which event the engine has looked for customers who wait for one.
      create table wake_cursor (
        is_only boolean primary key default true check (is_only),
        event_id bigint not null
      );
      insert into wake_cursor (event_id) select coalesce(max(id), 0) from event;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table wake_cursor, enrolment_step;
      delete from message where visit > 0;
      alter table message drop constraint message_enrolment_id_step_visit_key, drop column visit,
        add unique (enrolment_id, step);
      delete from decision where visit > 0;
      alter table decision drop constraint decision_pkey, drop column visit, drop column step,
        add primary key (enrolment_id);
      drop index enrolment_due;
      alter table enrolment drop constraint enrolment_state_check;
      update enrolment set state = 'decided' where state = 'left';
      alter table enrolment add check (state in ('waiting', 'decided')),
        drop column step, drop column visit, drop column entered_at, drop column decisions;
      create index enrolment_due on enrolment (version_id, ((customer_id >> 12) & 3), due_at, id)
        where state = 'waiting';
      drop index message_survey;
      alter table campaign_version drop column lane,
        add column template_version_id bigint references template_version,
        add column offer_id bigint references offer,
        add column survey_id bigint references survey;
    `);
  }
}
