export const rooms = {
  title: 'Sector room',
  readers: '{who} can read here',
  newDraft: 'New draft …',
  drafts: 'Drafts',
  count: '{count, plural, one {# draft} other {# drafts}}',
  empty: 'There are no drafts in the room',
  emptyBody:
    'Here you can write a recommendation before anyone outside the sector knows that it exists. It gets a number only when you share it with the taskforce.',
  shared: 'Shared with the taskforce',
  sharedNote: 'can be read by everyone in the taskforce',
  people: 'Who reads here',
  nobodyElse: 'A chair from another sector and the secretariat cannot read here and cannot see what or how much there is.',
  evidence: 'The sector’s own sources and findings',
  noRoom: 'You have no room',
  noRoomBody: 'A room belongs to a sector. From the seat you hold today there is none.',
} as const;
