-- Subscriptions at the hubs of feeds (WebSub). They outlive their feed until the hub has let go.
create table feed_hub (
  id text not null primary key,
  feed bigint not null,
  hub text not null,
  topic text not null,
  secret text not null,
  leaving boolean not null,
  pending boolean not null,
  next_try bigint not null
);
create index feed_hub_feed on feed_hub (feed);
create index feed_hub_due on feed_hub (next_try);

-- Each subscription has a secret of its own.
alter table feed drop column hub_secret;
