-- actions.read: who works in the taskforce, but not what came from an item he is recused from: its words are those of the minutes. What is
-- given to himself he reads all the same, in whichever seat he held then, for he must do it.
alter policy actor on actions using (
  taskforce_id = (select app_taskforce()) and (select app_works())
  and (item_id is null or item_id <> all ((select app_recused_items())::uuid[])
    or owner_seat_id in (select s.id from seats s where s.user_id = (select app_user())))
);
