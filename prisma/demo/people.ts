// Every person and employer here is invented. Addresses end in .example, which no mail server answers for.

export const sectors = [
  { key: 'state', letter: 'S', da: 'Staten', en: 'State' },
  { key: 'regions', letter: 'R', da: 'Regioner', en: 'Regions' },
  { key: 'municipalities', letter: 'K', da: 'Kommuner', en: 'Municipalities' },
  { key: 'civilSociety', letter: 'C', da: 'Civilsamfund', en: 'Civil society' },
  { key: 'private', letter: 'P', da: 'Det private', en: 'Private sector' },
] as const;

export const people = [
  { key: 'formand', name: 'Helle Bruun', email: 'helle.bruun@stat.example', language: 'da' },
  { key: 's2', name: 'Sara Vang', email: 'sara.vang@stat.example', language: 'da' },
  { key: 'r1', name: 'Mette Dahl', email: 'mette.dahl@region.example', language: 'da' },
  { key: 'r2', name: 'Lise Nør', email: 'lise.noer@region.example', language: 'da' },
  { key: 'k1', name: 'Jens Lund', email: 'jens.lund@kommune.example', language: 'da' },
  { key: 'k2', name: 'Bo Friis', email: 'bo.friis@kommune.example', language: 'da' },
  { key: 'c1', name: 'Anne Krogh', email: 'anne.krogh@forening.example', language: 'da' },
  { key: 'c0', name: 'Grethe Holm', email: 'grethe.holm@forening.example', language: 'da' },
  { key: 'c2', name: 'Mikkel Hauge', email: 'mikkel.hauge@forening.example', language: 'da' },
  { key: 'p1', name: 'Torben Ploug', email: 'torben.ploug@firma.example', language: 'da' },
  { key: 'p2', name: 'Camilla Riis', email: 'camilla.riis@firma.example', language: 'da' },
  { key: 'tk1', name: 'Pernille Skov', email: 'pernille.skov@kommune.example', language: 'da' },
  { key: 'tr1', name: 'Amir Hosseini', email: 'amir.hosseini@region.example', language: 'da' },
  { key: 'sek1', name: 'Ida Mølgaard', email: 'ida.moelgaard@sekretariat.example', language: 'da' },
  { key: 'sek2', name: 'Karen Toft', email: 'karen.toft@sekretariat.example', language: 'da' },
  { key: 'sek3', name: 'Jonas Bøgh', email: 'jonas.boegh@sekretariat.example', language: 'da' },
  { key: 'opd1', name: 'Birgitte Sand', email: 'birgitte.sand@styregruppe.example', language: 'da' },
  { key: 'opd2', name: 'Henrik Vadum', email: 'henrik.vadum@styregruppe.example', language: 'da' },
  { key: 'obs1', name: 'Elin Nyström', email: 'elin.nystroem@observator.example', language: 'en' },
] as const;

/** `untilOn` is the last day of the seat. */
export const seats = [
  {
    key: 'formand-staten', person: 'formand', role: 'chair', sector: 'state',
    employer: 'Velfærdsstyrelsen', title: 'vicedirektør',
    fromOn: '2021-06-17', untilOn: '2022-03-31', servesKey: null, appointedBy: 'Styregruppen',
    why: 'Udpeget som formand, da taskforcen blev nedsat. Pladsen ophører, fordi hun skifter til en kommune.',
  },
  {
    key: 'formand-kommuner', person: 'formand', role: 'chair', sector: 'municipalities',
    employer: 'Fjordby Kommune', title: 'velfærdsdirektør',
    fromOn: '2022-04-01', untilOn: null, servesKey: null, appointedBy: 'Styregruppen',
    why: 'Fortsætter som formand efter jobskiftet. Staten har herefter én plads og kommunerne tre.',
  },
  {
    key: 's2', person: 's2', role: 'member', sector: 'state',
    employer: 'Anlægsstyrelsen', title: 'afdelingschef',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'Staten',
    why: 'Udpeget af staten, da taskforcen blev nedsat.',
  },
  {
    key: 'r1', person: 'r1', role: 'member', sector: 'regions',
    employer: 'Region Østland', title: 'hospitalsdirektør',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'Regionerne',
    why: 'Udpeget af regionerne, da taskforcen blev nedsat.',
  },
  {
    key: 'r2', person: 'r2', role: 'member', sector: 'regions',
    employer: 'Region Vestland', title: 'HR-direktør',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'Regionerne',
    why: 'Udpeget af regionerne, da taskforcen blev nedsat.',
  },
  {
    key: 'k1', person: 'k1', role: 'member', sector: 'municipalities',
    employer: 'Lindeå Kommune', title: 'kommunaldirektør',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'Kommunerne',
    why: 'Udpeget af kommunerne, da taskforcen blev nedsat.',
  },
  {
    key: 'k2', person: 'k2', role: 'member', sector: 'municipalities',
    employer: 'Engholm Kommune', title: 'direktør for børn og unge',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'Kommunerne',
    why: 'Udpeget af kommunerne, da taskforcen blev nedsat.',
  },
  {
    key: 'c1', person: 'c1', role: 'deputyChair', sector: 'civilSociety',
    employer: 'Frivilligforbundet Samvirk', title: 'generalsekretær',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'Styregruppen',
    why: 'Udpeget som næstformand, da taskforcen blev nedsat.',
  },
  {
    key: 'c0', person: 'c0', role: 'member', sector: 'civilSociety',
    employer: 'Landsforeningen Fodfæste', title: 'direktør',
    fromOn: '2021-06-17', untilOn: '2021-10-31', servesKey: null, appointedBy: 'Civilsamfundets organisationer',
    why: 'Udpeget af civilsamfundets organisationer. Udtrådt, da hun gik på pension.',
  },
  {
    key: 'c2', person: 'c2', role: 'member', sector: 'civilSociety',
    employer: 'Landsforeningen Fodfæste', title: 'direktør',
    fromOn: '2021-11-01', untilOn: null, servesKey: null, appointedBy: 'Civilsamfundets organisationer',
    why: 'Afløser Grethe Holm.',
  },
  {
    key: 'p1', person: 'p1', role: 'member', sector: 'private',
    employer: 'Havkær Industri A/S', title: 'administrerende direktør',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'De private arbejdsgivere',
    why: 'Udpeget af de private arbejdsgivere, da taskforcen blev nedsat.',
  },
  {
    key: 'p2', person: 'p2', role: 'member', sector: 'private',
    employer: 'Brohus Rådgivning A/S', title: 'HR-direktør',
    fromOn: '2021-06-17', untilOn: null, servesKey: null, appointedBy: 'De private arbejdsgivere',
    why: 'Udpeget af de private arbejdsgivere, da taskforcen blev nedsat.',
  },
  {
    key: 'tk1', person: 'tk1', role: 'adviser', sector: 'municipalities',
    employer: 'Lindeå Kommune', title: 'chefkonsulent',
    fromOn: '2021-09-01', untilOn: null, servesKey: 'k1', appointedBy: 'Jens Lund',
    why: 'Bistår Jens Lund i kommunernes rum.',
  },
  {
    key: 'tr1', person: 'tr1', role: 'adviser', sector: 'regions',
    employer: 'Region Østland', title: 'specialkonsulent',
    fromOn: '2021-10-01', untilOn: null, servesKey: 'r1', appointedBy: 'Mette Dahl',
    why: 'Bistår Mette Dahl i regionernes rum.',
  },
  {
    key: 'sek1', person: 'sek1', role: 'secretariat', sector: null,
    employer: 'Ledelsesstyrelsen', title: 'sekretariatschef',
    fromOn: '2021-06-01', untilOn: null, servesKey: null, appointedBy: 'Ledelsesstyrelsen',
    why: 'Leder sekretariatet.',
  },
  {
    key: 'sek2', person: 'sek2', role: 'secretariat', sector: null,
    employer: 'Ledelsesstyrelsen', title: 'chefkonsulent',
    fromOn: '2021-06-01', untilOn: null, servesKey: null, appointedBy: 'Ledelsesstyrelsen',
    why: 'Skriver referat og samler viden.',
  },
  {
    key: 'sek3', person: 'sek3', role: 'secretariat', sector: null,
    employer: 'Ledelsesstyrelsen', title: 'fuldmægtig',
    fromOn: '2021-09-01', untilOn: null, servesKey: null, appointedBy: 'Ledelsesstyrelsen',
    why: 'Tilknyttet sekretariatet til at stå for surveyen.',
  },
  {
    key: 'opd1', person: 'opd1', role: 'commissioner', sector: null,
    employer: 'Ledelsesstyrelsen', title: 'vicedirektør, formand for styregruppen',
    fromOn: '2021-06-01', untilOn: null, servesKey: null, appointedBy: 'Styregruppens parter',
    why: 'Opdragsgiver på vegne af styregruppen.',
  },
  {
    key: 'opd2', person: 'opd2', role: 'commissioner', sector: null,
    employer: 'Arbejdsgivernes Ledelsesråd', title: 'forhandlingschef, medlem af styregruppen',
    fromOn: '2021-06-01', untilOn: null, servesKey: null, appointedBy: 'Styregruppens parter',
    why: 'Opdragsgiver på vegne af kommuner og regioner i styregruppen.',
  },
  {
    key: 'obs1', person: 'obs1', role: 'observer', sector: null,
    employer: 'Nordisk Forum for Offentlig Ledelse', title: 'seniorrådgiver',
    fromOn: '2021-09-01', untilOn: null, servesKey: null, appointedBy: 'Styregruppen',
    why: 'Følger arbejdet for at kunne dele erfaringerne i Norden.',
  },
] as const;
