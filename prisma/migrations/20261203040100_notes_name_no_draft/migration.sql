-- A version's note that we write ourselves no longer names drafts by their titles: it goes with the text to readers who do not read those.
update recommendation_versions
set note = case
  when note like 'Samlet af “%' then 'Samlet af flere udkast'
  when note like 'Skilt ud fra “%' then 'Skilt ud fra et andet udkast'
  else 'Træder i stedet for et andet udkast' end
where note like 'Samlet af “%' or note like 'Skilt ud fra “%' or note like 'Træder i stedet for “%';
