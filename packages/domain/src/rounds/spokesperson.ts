type VotingSeat = { seatId: string; sectorId: string; speaksForSector: boolean };

/**
 * Who speaks for a sector: the voting seat that was chosen; where none was, the only voting seat there is; else nobody, until one is chosen
 * (decision 32). `seats` are the voting seats held on the day, of all sectors. Who is recused speaks in the matter for nobody.
 */
export function spokespersonOf(sectorId: string, seats: readonly VotingSeat[], recusedSeatIds: readonly string[]): string | null {
  const own = seats.filter((seat) => seat.sectorId === sectorId);
  const speaker = own.find(({ speaksForSector }) => speaksForSector) ?? (own.length === 1 ? own[0] : undefined);
  return speaker && !recusedSeatIds.includes(speaker.seatId) ? speaker.seatId : null;
}
