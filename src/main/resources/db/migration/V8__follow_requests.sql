-- What readers asked to follow and were not told about yet: asking a site takes a while.
create table follow_request (
  update_key text primary key,
  address text not null,
  chat bigint not null,
  thread integer,
  reply_to integer,
  language text not null
);
