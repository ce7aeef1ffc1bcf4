-- Each message is written to every one of these trees: one for the lines of all chats, and none for
-- what is settled before it is. The column that is always null there lets a count ask the index only.
drop index telegram_message_waiting;
drop index telegram_message_head;
drop index telegram_message_unsettled;
create index telegram_message_line on telegram_message (bot, chat, lane, state, seq, settled)
  where settled is null;

drop index telegram_message_settled;
create index telegram_message_settled on telegram_message (bot, state, settled)
  where settled is not null;

-- What the texts of several messages end with, kept once. Of the messages from first_seq to
-- last_seq those need it that name its first_seq as their ending.
create table telegram_ending (
  bot bigint not null,
  first_seq bigint not null,
  last_seq bigint not null,
  text text not null,
  primary key (bot, first_seq)
);
alter table telegram_message add column ending bigint;
