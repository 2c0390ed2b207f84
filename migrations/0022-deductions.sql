-- What a stock remark takes away where an appraiser chooses it: points typed for him to look at, never counted by
-- themselves. Only a remark with a cause takes anything away.
alter table remark_template
  add column deduction numeric(10, 4),
  add constraint remark_template_deduction_check check (deduction > 0),
  add constraint remark_template_deduction_cause_check check (deduction is null or cause is not null);
