// One mailbox, ASCII only: no lists, quotes, comments or routes, and no character that a parser further on may take for another.
const mailbox = /^[a-z0-9](?:[a-z0-9._%+'-]{0,62}[a-z0-9_%+'-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

/** Whether the text is the address of exactly one mailbox; a domain with national letters is written in its xn-- form. */
export function isMailbox(address: string): boolean {
  return address.length <= 254 && mailbox.test(address) && !address.includes('..');
}
