-- Times are epoch milliseconds. Ids and change numbers come from one counter, so that "everything
-- changed since" is a range of an index.
create table article_counter (
  last bigint not null
);
insert into article_counter (last) values (0);

create table article (
  id bigint not null primary key,
  change_number bigint not null unique,
  url text not null unique,
  title text not null,
  body text not null,
  published bigint not null,
  published_day_only boolean not null,
  outlet text not null,
  language text not null,
  authors text not null,
  fingerprint text not null,
  sample boolean not null,
  stored bigint not null
);
-- Rows are long: whoever lists or counts articles must find all in an index.
create index article_published on article (published, id);
create index article_language on article (language, published, id, change_number);
create index article_outlet on article (outlet, published);
create index article_sample on article (id) where sample;

create table article_version (
  article bigint not null references article (id),
  change_number bigint not null,
  title text not null,
  body text not null,
  published bigint not null,
  published_day_only boolean not null,
  stored bigint not null,
  primary key (article, change_number)
);
