-- A story has the id of the article that opened it. version: the change number of the article when
-- it was grouped; 0 in story_progress means that nothing was.
create table story_article (
  article bigint not null primary key references article (id) on delete cascade,
  story bigint not null,
  version bigint not null,
  published bigint not null
);
create index story_article_story on story_article (story, published, article, version);
create index story_article_version on story_article (version, article, story);
create index story_article_published on story_article (published, article, story);

create table story_progress (
  taken bigint not null
);
insert into story_progress (taken) values (0);

-- What an article told that no earlier one of its story had. kind: a name of Development.Kind.
create table story_development (
  story bigint not null,
  version bigint not null,
  position int not null,
  article bigint not null references article (id) on delete cascade,
  kind text not null,
  sentence text not null,
  primary key (story, version, position)
);
create index story_development_article on story_development (article);
