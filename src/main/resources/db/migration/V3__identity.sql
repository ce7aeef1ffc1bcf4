-- A copy of another article's text points at its original, never at another copy.
alter table article add column copy_of bigint references article (id);
alter table article add column updated bigint;
alter table article add column updated_day_only boolean not null default false;
alter table article add column partial boolean not null default false;
create index article_copy on article (copy_of) where copy_of is not null;

-- Numbers that stand for an article's text, to find texts alike. There is no index by article, and
-- so no reference to it: the numbers to delete are told by the text.
create table article_sketch (
  number bigint not null,
  article bigint not null,
  primary key (number, article)
);
