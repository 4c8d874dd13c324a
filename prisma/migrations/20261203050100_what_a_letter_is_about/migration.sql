-- The recommendations a letter is about, so that the sender can ask, when it leaves, whether its reader has been recused since.
alter table outbox add column recommendation_ids uuid[] not null default '{}';
