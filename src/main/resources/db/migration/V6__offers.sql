-- A feed that was unfollowed is offered again, in its category.
alter table feed_offer add column category text not null default '';

-- On whose word it was unfollowed: said twice, the word means the same feed.
alter table feed_offer add column unfollowed_by text;
