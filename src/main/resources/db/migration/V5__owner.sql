-- Who a bot belongs to: the first who says the code, which only whoever runs it can read.
create table telegram_owner (
  bot bigint primary key,
  code text not null,
  person bigint,
  chat bigint,
  language text
);

-- Codes that were wrong, so that nobody can try them all.
create table telegram_owner_try (
  bot bigint not null,
  person bigint not null,
  wrong integer not null,
  last bigint not null,
  primary key (bot, person)
);
