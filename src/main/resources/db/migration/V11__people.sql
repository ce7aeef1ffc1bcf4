-- What the bot is told about a chat, and who brought the bot into it.
create table telegram_chat (
  bot bigint not null,
  chat bigint not null,
  state text not null,
  reason text,
  since bigint not null,
  moved_to bigint,
  name text,
  admitted_by bigint,
  primary key (bot, chat)
);

-- Topics of a group that are closed; all others are open.
create table telegram_closed_topic (
  bot bigint not null,
  chat bigint not null,
  thread bigint not null,
  primary key (bot, chat, thread)
);

-- Who may use the bot, beside its owner.
create table telegram_member (
  bot bigint not null,
  person bigint not null,
  name text not null,
  since bigint not null,
  primary key (bot, person)
);

-- A link that lets one person in. The same update asks for the same link, however often it comes.
create table telegram_invitation (
  bot bigint not null,
  token text not null,
  number bigint not null,
  asked_by text not null,
  expires bigint not null,
  used_by bigint,
  revoked bigint,
  primary key (bot, token)
);
create unique index telegram_invitation_asked on telegram_invitation (bot, asked_by);
create unique index telegram_invitation_number on telegram_invitation (bot, number);

-- What Telegram must say with every update it brings by itself.
alter table telegram_bot add column webhook_secret text;

-- What our clock was ahead of Telegram's when the update came, in milliseconds.
alter table telegram_update add column skew bigint not null default 0;

-- 0: done in a moment; 1: may take long. Neither kind waits for the other.
alter table telegram_update add column pace integer not null default 1;

-- In how many deaths of the process it was in hand.
alter table telegram_update add column crashes integer not null default 0;
create index telegram_update_next on telegram_update (bot, pace, seq) where state = 'waiting';
create index telegram_update_hand on telegram_update (bot, crashes) where state = 'working';
