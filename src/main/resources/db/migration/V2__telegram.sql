-- Numbers are handed out from the bot's own row, in the transaction that uses them.
create table telegram_bot (
  bot bigint primary key,
  next_offset bigint not null,
  last_update bigint not null,
  last_message bigint not null
);

-- Telegram may count its updates anew from a lower number: only number and content together
-- tell two updates apart.
create table telegram_update (
  bot bigint not null,
  update_id bigint not null,
  content text not null,
  seq bigint not null,
  chat bigint not null,
  json text not null,
  arrived bigint not null,
  state text not null,
  tries integer not null,
  not_before bigint not null,
  settled bigint,
  trouble text,
  primary key (bot, update_id, content)
);
create unique index telegram_update_seq on telegram_update (bot, seq);
create index telegram_update_open on telegram_update (bot, chat, seq)
  where state in ('waiting', 'working');
create index telegram_update_settled on telegram_update (bot, state, settled);

create table telegram_message (
  bot bigint not null,
  message_key text not null,
  part integer not null,
  seq bigint not null,
  chat bigint not null,
  lane integer not null,
  body text not null,
  stored bigint not null,
  state text not null,
  tries integer not null,
  not_before bigint not null,
  message_id bigint,
  settled bigint,
  trouble text,
  primary key (bot, message_key, part)
);
create unique index telegram_message_seq on telegram_message (bot, seq);
create index telegram_message_open on telegram_message (bot, chat, lane, seq)
  where state in ('waiting', 'sending');
create index telegram_message_next on telegram_message (bot, lane, seq)
  where state = 'waiting';
create index telegram_message_settled on telegram_message (bot, state, settled);
