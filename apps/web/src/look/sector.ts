/** What the screen needs of a sector: its letter, its place in the colour order (1 to 5) and its name. */
export type SectorLook = { letter: string; colour: number; name: string };
