/**
 * The custom attributes there are: those some customer has, and those that answers will be written into, so that a
 * segment can wait for its first answer.
 */
export const selectAttributes = `
  select distinct on (name) name, type
  from (
    select name, type, 1 as rank from attribute
    union all
    select question -> 'writes' ->> 'attribute',
      case when question ->> 'type' in ('rating', 'nps', 'csat', 'ces') then 'number'
        when question ->> 'type' in ('multiple', 'ranking', 'matrix') then 'list' else 'text' end, 2
    from survey, jsonb_array_elements(definition -> 'questions') as question
    where question -> 'writes' ->> 'attribute' is not null
  ) known
  order by name, rank`;

export const selectReferences = `
  select 'segment' as kind, id from segment
  union all select 'campaign', id from campaign
  union all select 'survey', id from survey
  union all select 'offer', id from offer`;

export const selectSegmentNames = `select id, name from segment order by lower(name)`;

export const selectCampaignNames = `select id, name from campaign order by id desc limit 500`;

/** A matrix has no single answer that a rule could ask for. */
export const selectSurveyNames = `
  select id, name, (
    select coalesce(jsonb_agg(jsonb_build_object(
      'key', question -> 'key', 'type', question -> 'type', 'title', question -> 'title',
      'choices', coalesce(question -> 'choices', '[]')) order by position), '[]')
    from jsonb_array_elements(definition -> 'questions') with ordinality as asked (question, position)
    where question ->> 'type' <> 'matrix'
  ) as questions
  from survey order by id desc limit 200`;

/** An offer's name is a text by locale. */
export const selectOfferNames = `select id, name from offer order by id desc limit 500`;

export const selectEventNames = `select name from event_name order by lower(name), name limit 500`;

export const selectCategories = `
  select distinct category from product where category is not null order by category limit 500`;
