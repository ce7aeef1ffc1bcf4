-- Of the messages of a chat in a lane one at most is at the head: ready, waiting for a time
-- (later), or sending; the others wait behind it. Planned ones are in no line before their time.
alter table telegram_message add column turn bigint not null default 0;
alter table telegram_message add column doubts integer not null default 0;

update telegram_message set turn = seq;
update telegram_message set state = 'later'
where state = 'waiting' and not exists (
  select 1 from telegram_message o
  where o.bot = telegram_message.bot and o.chat = telegram_message.chat
    and o.lane = telegram_message.lane and o.seq < telegram_message.seq
    and o.state in ('waiting', 'later', 'sending'));

drop index telegram_message_open;
drop index telegram_message_next;
create index telegram_message_waiting on telegram_message (bot, chat, lane, seq)
  where state = 'waiting';
create index telegram_message_head on telegram_message (bot, chat, lane)
  where state in ('ready', 'later', 'sending');
create index telegram_message_ready on telegram_message (bot, lane, turn)
  where state = 'ready';
create index telegram_message_later on telegram_message (bot, not_before)
  where state = 'later';
create index telegram_message_planned on telegram_message (bot, not_before)
  where state = 'planned';
create index telegram_message_unsettled on telegram_message (bot, chat)
  where state in ('ready', 'later', 'waiting', 'planned', 'sending');
create index telegram_message_sending on telegram_message (bot, chat)
  where state = 'sending';

-- What Telegram refused although it should not have: samples for whoever runs the bot.
create table telegram_refusal (
  bot bigint not null,
  seq bigint not null,
  at bigint not null,
  message_key text not null,
  part integer not null,
  reason text not null,
  body text not null,
  primary key (bot, seq)
);
