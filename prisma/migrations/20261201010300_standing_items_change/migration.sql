-- The secretariat puts others in the place of what stands on every agenda. Its policy lets every seat read them and holds the taskforce;
-- who may change them is the rule of taskforce.setStandingItems, repeated here for the delete.
grant delete on standing_items to tvaers_app;
create policy secretariat_removes on standing_items as restrictive for delete to tvaers_app using ((select app_role() = 'secretariat'));
