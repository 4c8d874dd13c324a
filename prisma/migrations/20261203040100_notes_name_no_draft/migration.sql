-- A version's note that we write ourselves no longer names drafts by their titles: it goes with the text to readers who do not read those.
-- Only notes on what was merged, split or replaced are meant; what somebody typed elsewhere stays.
update recommendation_versions v
set note = case
  when note like 'Samlet af “%' then 'Samlet af flere udkast'
  when note like 'Skilt ud fra “%' then 'Skilt ud fra et andet udkast'
  when note like 'Delt: “%' then 'Delt: en del er skilt ud'
  else 'Træder i stedet for et andet udkast' end
where (note like 'Samlet af “%' or note like 'Skilt ud fra “%' or note like 'Delt: “%er skilt ud' or note like 'Træder i stedet for “%')
  and exists (select 1 from recommendation_traces t where t.taskforce_id = v.taskforce_id and v.recommendation_id in (t.from_id, t.to_id));
