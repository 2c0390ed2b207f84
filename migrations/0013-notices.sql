-- What people are told: in the application, by mail and through the province's message gateway; reminders of a round.

create table notice (
  id uuid constraint notice_pkey primary key,
  account_id uuid not null constraint notice_account_fkey references account,
  kind text not null,
  title_vi text not null,
  title_en text not null,
  text_vi text,
  text_en text,
  search_key text not null,
  -- Where it leads, below /app.
  href text not null,
  -- The same thing is told to a person once.
  key text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notice_key unique (account_id, key)
);
create index notice_account_idx on notice (account_id, id desc);
create index notice_unread_idx on notice (account_id) where read_at is null;
create index notice_age_idx on notice (created_at);

-- How a person wants to be told outside the application; no row: in Vietnamese, by mail, not by message.
create table notice_setting (
  account_id uuid constraint notice_setting_pkey primary key
    constraint notice_setting_account_fkey references account,
  language text not null constraint notice_setting_language_check check (language in ('vi', 'en')),
  mail_off text[] not null default '{}',
  message_on text[] not null default '{}'
);

-- The outbox: what goes to a mail server or a message gateway. The job carries attempts and the reason of a failure.
create table outgoing_message (
  id uuid constraint outgoing_message_pkey primary key,
  channel text not null constraint outgoing_message_channel_check check (channel in ('mail', 'gateway')),
  account_id uuid not null constraint outgoing_message_account_fkey references account,
  notice_id uuid not null,
  -- Address or telephone number as it was when the message was made.
  recipient text not null,
  kind text not null,
  language text not null constraint outgoing_message_language_check check (language in ('vi', 'en')),
  subject text not null,
  body text not null,
  href text not null,
  created_at timestamptz not null,
  job_id uuid not null,
  sent_at timestamptz,
  -- What the server answered when it took the message.
  answer text,
  constraint outgoing_message_notice_key unique (notice_id, channel)
);
create index outgoing_message_created_idx on outgoing_message (created_at desc, id desc);

-- Days on which the people of a round are reminded, in working days from the end of a window; no row: the usual days.
create table round_reminder (
  round_id uuid constraint round_reminder_pkey primary key
    constraint round_reminder_round_fkey references round on delete cascade,
  before_days integer[] not null,
  after_days integer[] not null
);

-- A reminder by hand (đôn đốc) to a unit of a round.
create table round_urge (
  id uuid constraint round_urge_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  body text not null,
  account_id uuid not null constraint round_urge_account_fkey references account,
  created_at timestamptz not null,
  constraint round_urge_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);
create index round_urge_unit_idx on round_urge (round_id, unit_id, created_at desc);
