-- The last questions of each chat and topic, to understand the next one by; kept for half an hour.
create table exchange (
  bot bigint not null,
  chat bigint not null,
  thread bigint not null,
  asked bigint not null,
  question text not null,
  titles text not null,
  primary key (bot, chat, thread, asked)
);
