// What `prisma migrate` would tell, without its native engine: the WASM schema engine, driven through the pg adapter.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const SCHEMA = path.resolve(import.meta.dirname, '../schema');

type Loadable = { __wbg_set_wasm: (exports: unknown) => void };
type WasmModules = {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { __wbindgen_start: () => void } };
};

let loaded = false;

/** The package leaves loading the .wasm to a bundler; Node has to do it by hand. */
function load(): void {
  if (loaded) return;
  const wasm = (globalThis as unknown as { WebAssembly: WasmModules }).WebAssembly; // its types come with the DOM's only
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = new wasm.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const instance = new wasm.Instance(module, { './schema_engine_bg.js': engineModule });
  (engineModule as unknown as Loadable).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`schema engine: ${message}`);
      },
    },
  });
  loaded = true;
}

const PG_CHAR = 18;
const PG_TEXT = 25;
const MARK = '\u0001';

type Fields = { fields?: { dataTypeID: number; name: string }[] };

function hideChar<T>(result: T): T {
  for (const field of (result as Fields | undefined)?.fields ?? []) {
    if (field.dataTypeID !== PG_CHAR) continue;
    field.dataTypeID = PG_TEXT;
    field.name = MARK + field.name;
  }
  return result;
}

/**
 * adapter-pg 7.10 refuses columns of type "char", of which PostgreSQL's catalogue is full. This client passes them off as
 * text and marks their names; `restoreChar` puts the type back on the other side of the adapter.
 */
class CatalogClient extends pg.Client {
  override query(...args: unknown[]): never {
    const callback = args.at(-1);
    if (typeof callback === 'function')
      args[args.length - 1] = (error: unknown, result: unknown) => callback(error, hideChar(result));
    const answer: unknown = (super.query as (...all: unknown[]) => unknown)(...args);
    return (answer instanceof Promise ? answer.then(hideChar) : answer) as never;
  }
}

function restoreChar(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const query = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await query(statement);
    result.columnNames.forEach((name, index) => {
      if (!name.startsWith(MARK)) return;
      result.columnNames[index] = name.slice(MARK.length);
      result.columnTypes[index] = ColumnTypeEnum.Character;
    });
    return result;
  };
  return adapter;
}

function adapters(url: string): SqlMigrationAwareDriverAdapterFactory {
  const pool = new pg.Pool({ connectionString: url, max: 2, Client: CatalogClient as never });
  const prisma = new PrismaPg(pool, { disposeExternalPool: true });
  return {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connect: async () => restoreChar(await prisma.connect()),
    // Prisma's own shadow database splits migrations at every semicolon, which no function survives. It is not needed:
    // migrations are applied to a real database and that is compared.
    connectToShadowDb: () => Promise.reject(new Error('The schema engine is used without a shadow database.')),
  };
}

type SchemaFile = { path: string; content: string };

export function schemaFiles(folder = SCHEMA): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }));
}

/** The SQL that leads from what the database holds to the Prisma schema; empty where they agree. */
export async function differenceToSchema(databaseUrl: string, files = schemaFiles()): Promise<string> {
  load();
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: files.map(({ path: name, content }) => [name, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapters(databaseUrl)),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: SCHEMA },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    engine.free();
  }
}
