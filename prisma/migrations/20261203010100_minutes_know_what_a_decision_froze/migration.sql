-- What an adoption put beneath its decision is nobody's remark: the text of the minutes and the public edition call it by its own name.
do $$
declare
  before text := pg_get_functiondef('public.meeting_facts'::regproc);
  after text := replace(before, $t$'dueOn', l.due_on,$t$, $t$'dueOn', l.due_on, 'isOfDecision', l.is_of_decision,$t$);
begin
  if after = before then raise exception 'meeting_facts does not tell the day of its lines'; end if;
  execute after;
end $$;
