-- One tree in the order in which stories are told, and one to find a watch's own.
create table watch_told_by_story (
  story bigint not null,
  watch bigint not null references watch (id) on delete cascade,
  version bigint not null,
  muted boolean not null default false,
  primary key (story, watch)
) without rowid;
insert into watch_told_by_story (story, watch, version, muted)
select story, watch, version, muted from watch_told order by story, watch;
drop table watch_told;
alter table watch_told_by_story rename to watch_told;
create index watch_told_watch on watch_told (watch);

create table watch_day_by_chat (
  chat bigint not null,
  day bigint not null,
  sent int not null,
  primary key (chat, day)
) without rowid;
insert into watch_day_by_chat (chat, day, sent)
select chat, day, sent from watch_day order by chat, day;
drop table watch_day;
alter table watch_day_by_chat rename to watch_day;
