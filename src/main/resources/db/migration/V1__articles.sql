create table article (
  id integer primary key,
  url text not null unique,
  title text not null,
  body text not null,
  published bigint not null,
  published_day_only boolean not null,
  outlet text not null,
  language text not null,
  authors text not null,
  fingerprint text not null,
  stored bigint not null,
  revised bigint,
  sample boolean not null
);
create index article_published on article (published, id);

create table article_version (
  article bigint not null references article (id),
  version integer not null,
  title text not null,
  body text not null,
  published bigint not null,
  published_day_only boolean not null,
  stored bigint not null,
  primary key (article, version)
);
