-- What the owner entered becomes columns; results stand by stage, with their components as compact vectors in the order
-- of the set. Explanations are no longer kept: they are told anew from the inputs.

insert into score_entry (id, round_id, unit_id, component, stage, seat, version, inputs, at)
select gen_random_uuid(), value.round_id, value.unit_id, value.component,
       case when survey.code is null then 'self' else 'survey' end,
       1, 1, jsonb_object_agg(value.input, value.value), coalesce(round.computed_at, round.created_at)
  from input_value as value
  join round on round.id = value.round_id
  join round_unit as member on member.round_id = value.round_id and member.unit_id = value.unit_id
  join round_block as block on block.round_id = member.round_id and block.code = member.block_code
  left join (
    select distinct criteria_set.id as set_id, part #>> '{}' as code
      from criteria_set,
           jsonb_path_query(criteria_set.document,
             '$.areas[*].** ? (@.source == "survey" && !exists(@.criteria[0]) && !exists(@.components[0])).code') as part
  ) as survey on survey.set_id = block.criteria_set_id and survey.code = value.component
 group by value.round_id, value.unit_id, value.component, survey.code, round.computed_at, round.created_at;
drop table input_value;

alter table unit_result
  add column stage text not null default 'final'
    constraint unit_result_stage_check check (stage in ('self', 'appraisal1', 'appraisal2', 'final')),
  -- Rises with every change of the row's figures: places are only written over what they were computed from.
  add column revision integer not null default 1,
  -- By place in the set, apart by blanks: points as exact fractions, and the maxima that count in the denominator.
  add column component_points text not null default '',
  add column component_maxima text not null default '',
  -- By place in the set, a letter each: scored, notApplicable, faulty, or - where nothing was submitted.
  add column component_states text not null default '',
  -- Null: not placed yet since the figures changed. Whoever reads the order places the block first.
  alter column position drop not null;

update unit_result as result
   set component_points = given.points, component_maxima = given.maxima, component_states = given.states
  from (
    select round_id, unit_id,
           string_agg(points_exact, ' ' order by position) as points,
           string_agg(applicable_max::text, ' ' order by position) as maxima,
           string_agg(case state when 'scored' then 's' when 'notApplicable' then 'n' when 'faulty' then 'f' else '-' end,
             '' order by position) as states
      from component_result group by round_id, unit_id
  ) as given
 where given.round_id = result.round_id and given.unit_id = result.unit_id;
drop table component_result;

alter table unit_result
  alter column stage drop default,
  alter column component_points drop default,
  alter column component_maxima drop default,
  alter column component_states drop default,
  drop constraint unit_result_pkey,
  add constraint unit_result_pkey primary key (round_id, unit_id, stage);
create index unit_result_unplaced_idx on unit_result (round_id, stage) where position is null;
