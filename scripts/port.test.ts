import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { refuseUsedPort } from './port.ts';

test('a port in use is told in a sentence that says what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
  const { port } = other.address() as AddressInfo;
  await expect(refuseUsedPort({ host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another, such as PORT=${port + 1}.`,
  );
  await new Promise((resolve) => other.close(resolve));
  await refuseUsedPort({ host: '127.0.0.1', port });
});

test('an address of another machine is told', async () => {
  await expect(refuseUsedPort({ host: '192.0.2.1', port: 0 })).rejects.toThrow('HOST=192.0.2.1 is no address of this machine.');
});
