-- Stock remarks of the appraisal and the explanation of a unit as a whole. What is said of one component stands in
-- score_entry, at the stages appraisal1, explanation and appraisal2.

-- Kept by the index owner. Places in braces are filled in by the program ({unit}, {component}, {max}, {selfPoints}) or
-- by the appraiser.
create table remark_template (
  code text constraint remark_template_pkey primary key,
  position integer not null,
  -- Groups lost points where losses are analysed; null: the remark takes nothing away.
  cause text constraint remark_template_cause_check
    check (cause in ('noEvidence', 'late', 'belowBand', 'wrongFigures', 'other')),
  text_vi text not null,
  text_en text,
  -- Came with the program, not from a document of the province.
  shipped boolean not null,
  -- No longer offered; entries that name it keep it.
  retired boolean not null default false,
  version integer not null default 1
);

insert into remark_template (code, position, cause, text_vi, text_en, shipped) values
  ('TL-KHONG', 1, 'noEvidence', 'Không có tài liệu kiểm chứng.', 'There is no evidence.', true),
  ('TL-THIEU', 2, 'noEvidence', 'Thiếu tài liệu kiểm chứng: {tên tài liệu}.', 'Evidence is missing: {name of the document}.', true),
  ('TL-NGOAI-KY', 3, 'noEvidence', 'Tài liệu {số, ngày} nằm ngoài thời gian đánh giá.', 'The document {number, date} lies outside the period.', true),
  ('TL-SAI', 4, 'noEvidence', 'Tài liệu {số, ngày} không chứng minh nội dung của tiêu chí.', 'The document {number, date} does not prove what the component asks.', true),
  ('TL-KHONG-DOC', 5, 'noEvidence', 'Không mở được tài liệu {tên tài liệu}; đề nghị gửi lại.', 'The document {name of the document} cannot be opened; please send it again.', true),
  ('CHAM', 6, 'late', 'Thực hiện chậm so với thời hạn: {thời hạn}, ngày thực tế {ngày}.', 'Done late: due {day due}, done {day done}.', true),
  ('DUOI-MUC', 7, 'belowBand', 'Kết quả chưa đạt mức để được {max} điểm.', 'The result does not reach the level for {max} points.', true),
  ('SO-LIEU', 8, 'wrongFigures', 'Số liệu đơn vị báo cáo khác với {nguồn}: {số liệu đúng}.', 'The figures differ from {source}: {right figures}.', true),
  ('TRUNG', 9, 'other', 'Tài liệu đã dùng cho tiêu chí {mã}, không tính lần nữa.', 'The document already counts for the component {code}.', true),
  ('DU', 10, null, 'Đủ căn cứ theo tài liệu kiểm chứng.', 'Proven by the evidence.', true),
  ('GT-NHAN', 11, null, 'Giải trình có căn cứ, chấp nhận.', 'The explanation is well founded and accepted.', true),
  ('GT-KHONG', 12, null, 'Giải trình không có căn cứ mới, giữ nguyên điểm.', 'The explanation brings nothing new; the points stand.', true);

-- The state is a cache of recorded acts. No row: nothing written yet.
create table explanation_sheet (
  round_id uuid not null,
  unit_id uuid not null,
  state text not null constraint explanation_sheet_state_check check (state in ('drafting', 'checking', 'submitted')),
  version integer not null default 1,
  -- What the head said when it went back last.
  return_reason text,
  submitted_at timestamptz,
  submitted_by uuid,
  constraint explanation_sheet_pkey primary key (round_id, unit_id),
  constraint explanation_sheet_unit_fkey foreign key (round_id, unit_id)
    references round_unit (round_id, unit_id) on delete cascade
);
