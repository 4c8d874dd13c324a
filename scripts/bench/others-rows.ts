// The rows of ten thousand other taskforces, made in the database itself.

/** An id made of words, so that rows can point at each other without being read back. */
const id = (...parts: string[]) => `md5(concat_ws('/', ${parts.join(', ')}))::uuid`;
const tf = id("'t'", 'i');

/** A few rows in every table the pages read, for each of the other taskforces. The owner's triggers and checks are passed by. */
export const rowsOfOthers = [
  `insert into taskforces (id, slug, name_da, name_en, purpose_da, purpose_en, set_up_by, starts_on, delivery_on)
    select ${tf}, 'anden-' || i, 'Anden ' || i, 'Other ' || i, '', '', 'Nogen', '2021-06-17', '2022-06-30' from generate_series(1, N) i`,
  `insert into composition_rules (taskforce_id) select ${tf} from generate_series(1, N) i`,
  `insert into sectors (id, taskforce_id, key, name_da, name_en, letter, position, planned_seats)
    select ${id("'x'", 'i', 'k')}, ${tf}, 'sector' || k, 'Sektor', 'Sector', chr(64 + k), k, 2 from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into users (id, name, email) select ${id("'u'", 'i', 'k')}, 'Person', 'p' || i || '-' || k || '@andre.example'
    from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into seats (id, taskforce_id, user_id, role, sector_id, employer, title, appointed_by, from_on)
    select ${id("'s'", 'i', 'k')}, ${tf}, ${id("'u'", 'i', 'k')}, (case k when 1 then 'chair' else 'member' end)::role, ${id("'x'", 'i', 'k')}, 'Sted',
      'Chef', 'Nogen', '2021-06-17' from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into milestones (id, taskforce_id, position, title, baseline_on, is_delivery)
    select ${id("'m'", 'i', 'k')}, ${tf}, k, 'Milepæl', date '2022-01-01' + k * 30, k = 6 from generate_series(1, N) i, generate_series(1, 6) k`,
  `insert into forecasts (id, taskforce_id, milestone_id, forecast_on, reason, state, proposed_by_id, proposed_at, decided_by_id, decided_at)
    select ${id("'f'", 'i', 'k')}, ${tf}, ${id("'m'", 'i', 'k')}, date '2022-01-15' + k * 30, 'Grund', 'approved', ${id("'s'", 'i', '2')}, '2022-01-01',
      ${id("'s'", 'i', '1')}, '2022-01-02' from generate_series(1, N) i, generate_series(1, 6) k`,
  `insert into meetings (id, taskforce_id, number, title, state, starts_local, ends_local, starts_at, ends_at)
    select ${id("'g'", 'i', 'k')}, ${tf}, k, 'Møde', ('{called,held,minutesApproved}'::text[])[k]::meeting_state, '2022-03-15T09:00', '2022-03-15T11:00', '2022-03-15 08:00Z', '2022-03-15 10:00Z'
    from generate_series(1, N) i, generate_series(1, 3) k`,
  `insert into invitations (id, taskforce_id, meeting_id, seat_id)
    select ${id("'w'", 'i', 'k', 'n')}, ${tf}, ${id("'g'", 'i', 'k')}, ${id("'s'", 'i', 'n')}
    from generate_series(1, N) i, generate_series(1, 3) k, generate_series(1, 5) n`,
  `insert into agenda_items (id, taskforce_id, meeting_id, position, type, title, changed_at)
    select ${id("'d'", 'i', 'k', 'n')}, ${tf}, ${id("'g'", 'i', 'k')}, n, ('{decision,discussion,information,standing}'::text[])[n]::item_type, 'Punkt', '2022-02-01'
    from generate_series(1, N) i, generate_series(1, 3) k, generate_series(1, 4) n`,
  `insert into recommendations (id, taskforce_id, number, draft_number, title, lead_sector_id, audience, state, ball_since, text, text_changed_at, proposed_by_id)
    select ${id("'r'", 'i', 'k')}, ${tf}, case when k > 2 then k end, k, 'Anbefaling', ${id("'x'", 'i', '1 + k % 5')},
      (case when k > 2 then 'taskforce' else 'sector' end)::audience,
      ('{idea,drafting,shared,deliberation,deliberation,deliberation,deliberation,deliberation,adopted,published,rejected,withdrawn}'::text[])[k]::recommendation_state,
      '2022-01-01', '{}', '2022-01-01', ${id("'s'", 'i', '1 + k % 5')} from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into recommendation_versions (id, taskforce_id, recommendation_id, serial, label, title, text, is_substantial, named_by_id, named_at)
    select ${id("'v'", 'i', 'k')}, ${tf}, ${id("'r'", 'i', 'k')}, 1, '0.1', 'Anbefaling', '{}', true, ${id("'s'", 'i', '1 + k % 5')}, '2022-01-02'
    from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into rounds (id, taskforce_id, recommendation_id, version_id, question, deadline_on, state, opened_by_id, opened_at)
    select ${id("'o'", 'i', 'k')}, ${tf}, ${id("'r'", 'i', 'k')}, ${id("'v'", 'i', 'k')}, '?', '2022-03-04', ('{open,open,closed,recalled}'::text[])[1 + k % 4]::round_state,
      ${id("'s'", 'i', '1')}, '2022-02-01'
    from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into positions (id, taskforce_id, round_id, recommendation_id, version_id, seat_id, serial, stance, taken_at, entered_by_id)
    select ${id("'p'", 'i', 'k', 'n')}, ${tf}, ${id("'o'", 'i', 'k')}, ${id("'r'", 'i', 'k')}, ${id("'v'", 'i', 'k')}, ${id("'s'", 'i', 'n')}, 1,
      ('{supports,supports,reservation,noPosition}'::text[])[1 + (k + n) % 4]::stance, '2022-02-02', ${id("'s'", 'i', 'n')} from generate_series(1, N) i, generate_series(1, 12) k, generate_series(1, 3) n`,
  `insert into standings (taskforce_id, recommendation_id, round_id, members)
    select ${tf}, ${id("'r'", 'i', 'k')}, ${id("'o'", 'i', 'k')}, '[]' from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into actions (id, taskforce_id, text, owner_seat_id, due_on, assigned_at)
    select ${id("'a'", 'i', 'k')}, ${tf}, 'Opgave', ${id("'s'", 'i', 'k')}, '2022-03-10', '2022-02-01' from generate_series(1, N) i, generate_series(1, 4) k`,
  `insert into events (taskforce_id, number, at, user_id, verb, noun, thing_id, difference, previous_hash, hash)
    select ${tf}, k, '2022-02-01', ${id("'u'", 'i', '1')}, 'edit', 'milestones', ${id("'m'", 'i', '1')}, '{}', '', sha256(''::bytea)
    from generate_series(1, N) i, generate_series(1, 6) k`,
  `insert into themes (id, taskforce_id, name_da, name_en, position)
    select ${id("'h'", 'i', 'k')}, ${tf}, 'Tema', 'Theme', k from generate_series(1, N) i, generate_series(1, 3) k`,
  `insert into predecessors (taskforce_id, milestone_id, predecessor_id)
    select ${tf}, ${id("'m'", 'i', 'k + 1')}, ${id("'m'", 'i', 'k')} from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into mandates (id, taskforce_id, number, state, text, starts_on, delivery_on, approved_on)
    select ${id("'n'", 'i')}, ${tf}, 1, 'approved', '{}', '2021-06-17', '2022-06-30', '2021-06-17' from generate_series(1, N) i`,
  `insert into mandate_tasks (id, taskforce_id, mandate_id, number, text)
    select ${id("'j'", 'i', 'k')}, ${tf}, ${id("'n'", 'i')}, k, 'Opgave' from generate_series(1, N) i, generate_series(1, 4) k`,
  `insert into sources (id, taskforce_id, number, kind, title, audience, registered_by_id)
    select ${id("'q'", 'i', 'k')}, ${tf}, k, 'survey', 'Kilde', 'taskforce', ${id("'s'", 'i', '1')} from generate_series(1, N) i, generate_series(1, 4) k`,
  `insert into findings (id, taskforce_id, number, kind, claim, audience, found_by_id, mandate_task_id)
    select ${id("'y'", 'i', 'k')}, ${tf}, k, 'barrier', 'Fund', 'taskforce', ${id("'s'", 'i', '1')}, ${id("'j'", 'i', 'k')}
    from generate_series(1, N) i, generate_series(1, 4) k`,
  `insert into finding_sources (taskforce_id, finding_id, source_id)
    select ${tf}, ${id("'y'", 'i', 'k')}, ${id("'q'", 'i', 'k')} from generate_series(1, N) i, generate_series(1, 4) k`,
  `insert into basis (taskforce_id, recommendation_id, finding_id)
    select ${tf}, ${id("'r'", 'i', 'k')}, ${id("'y'", 'i', '1 + k % 4')} from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into comments (id, taskforce_id, recommendation_id, body, author_id, written_at)
    select ${id("'c'", 'i', 'k')}, ${tf}, ${id("'r'", 'i', 'k')}, 'Kommentar', ${id("'s'", 'i', '1')}, '2022-02-01'
    from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into round_asked (taskforce_id, round_id, seat_id)
    select ${tf}, ${id("'o'", 'i', 'k')}, ${id("'s'", 'i', 'n')} from generate_series(1, N) i, generate_series(1, 12) k, generate_series(1, 5) n`,
  `insert into attendances (taskforce_id, meeting_id, seat_id, presence)
    select ${tf}, ${id("'g'", 'i', 'k')}, ${id("'s'", 'i', 'n')}, 'present' from generate_series(1, N) i, generate_series(1, 3) k, generate_series(1, 5) n`,
  `insert into outcome_lines (id, taskforce_id, item_id, position, kind, text)
    select ${id("'l'", 'i', 'k', 'n')}, ${tf}, ${id("'d'", 'i', 'k', 'n')}, 1, 'discussed', 'Drøftet'
    from generate_series(1, N) i, generate_series(1, 3) k, generate_series(1, 4) n`,
  `insert into decisions (id, taskforce_id, year, serial, result, text, made_on, meeting_id, item_id)
    select ${id("'b'", 'i', 'k')}, ${tf}, 2022, k, 'approved', 'Beslutning', '2022-02-01', ${id("'g'", 'i', 'k')}, ${id("'d'", 'i', 'k', '1')}
    from generate_series(1, N) i, generate_series(1, 3) k`,
  `insert into criteria (id, taskforce_id, milestone_id, position, recommendation_id, wanted)
    select ${id("'z'", 'i', 'k')}, ${tf}, ${id("'m'", 'i', 'k')}, 1, ${id("'r'", 'i', 'k')}, 'shared' from generate_series(1, N) i, generate_series(1, 6) k`,
  `insert into status_reports (id, taskforce_id, prepared_by_id, prepared_at)
    select ${id("'e'", 'i')}, ${tf}, ${id("'s'", 'i', '1')}, '2022-02-01' from generate_series(1, N) i`,
  `insert into status_questions (id, taskforce_id, report_id, text, asked_by_id, asked_at)
    select ${id("'k'", 'i')}, ${tf}, ${id("'e'", 'i')}, '?', ${id("'s'", 'i', '1')}, '2022-02-01' from generate_series(1, N) i`,
  `insert into inbox_snoozes (taskforce_id, seat_id, key, until_on)
    select ${tf}, ${id("'s'", 'i', 'k')}, 'milestones', '2022-03-10' from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into notices (taskforce_id, seat_id, key, state)
    select ${tf}, ${id("'s'", 'i', 'k')}, 'milestones/' || n, 'known' from generate_series(1, N) i, generate_series(1, 5) k, generate_series(1, 4) n`,
];
