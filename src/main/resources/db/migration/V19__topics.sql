-- Whether a topic can be written to only a send tells: a bot that is an administrator may.
drop table telegram_closed_topic;
