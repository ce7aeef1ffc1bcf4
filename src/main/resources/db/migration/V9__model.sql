-- What each person used of the language model on each day in UTC; person 0 is the bot itself.
create table model_usage (
  person bigint not null,
  day bigint not null,
  calls bigint not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  cost_micros bigint not null,
  estimated integer not null,
  primary key (person, day)
);

-- How an answer was checked: what was kept and what was not, in JSON; kept for some days.
create table answer_check (
  id text primary key,
  bot bigint not null,
  chat bigint not null,
  reply_key text not null,
  made bigint not null,
  findings text not null
);

create unique index answer_check_reply on answer_check (bot, reply_key);

create index answer_check_chat on answer_check (bot, chat, made);
