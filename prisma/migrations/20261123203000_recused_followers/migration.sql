-- Recusal takes away from observers and commissioners too: who does not work in the taskforce sees his own recusals, and no other's, so
-- that act_as() finds them.
alter policy actor on item_recusals
  using (taskforce_id = (select app_taskforce()) and ((select app_works()) or seat_id = (select app_seat())));
alter policy actor on recusals
  using (taskforce_id = (select app_taskforce()) and ((select app_works()) or seat_id = (select app_seat())));
