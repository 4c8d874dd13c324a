import { createServer } from 'node:net';
import type { Address } from './settings.ts';

/** Fails with a sentence when nothing can listen there, before anything slow is begun. */
export function refuseUsedPort(address: Address): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Error(sentence(error, address), { cause: error })));
    probe.listen(address.port, address.host, () => probe.close(() => resolve()));
  });
}

function sentence({ code, message }: NodeJS.ErrnoException, { host, port }: Address): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop what uses it, or choose another, such as PORT=${port + 1}.`;
    case 'EACCES':
      return `Port ${port} may not be used by an ordinary user. Choose one above 1023, such as PORT=3000.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is no address of this machine.`;
    default:
      return message;
  }
}
