// For tests: inputs a door accepts, made from its own schema. What a field is called says which id it takes.
import { type Door, schemaOf } from './all-doors.ts';

/** Real ids and numbers by the name of the field that takes them: 'meetingId', 'number'. */
export type Ids = Record<string, string | number>;

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  required?: string[];
  additionalProperties?: unknown;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

const mostVariants = 5;
const text = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'Ny tekst.' }] }],
};

/**
 * Inputs the door's schema accepts, one for each choice it leaves: the first with everything filled in, the others with what may be
 * left out left out. Throws when none can be made, or when a field takes an id of a kind that `ids` does not have.
 */
export function samplesOf({ name, input }: Door, ids: Ids): Record<string, unknown>[] {
  const schema = schemaOf(input) as Schema;
  const samples = new Map<string, Record<string, unknown>>();
  for (let variant = 0; variant < mostVariants; variant += 1) {
    const sample = new Sampler(schema, ids, variant, name).root() as Record<string, unknown>;
    const read = input.safeParse(sample);
    if (read.success) samples.set(JSON.stringify(sample), sample);
    else if (variant === 0) throw new Error(`${name} takes no sample: ${JSON.stringify(sample)} ${read.error.message}`);
  }
  return [...samples.values()];
}

/** Every string a sample holds that is an id of the first kind, exchanged for one of the second. */
export function exchanged(sample: unknown, from: Ids, to: Ids): Record<string, unknown> {
  const by = new Map(Object.entries(from).map(([key, id]) => [id, to[key]]));
  return JSON.parse(JSON.stringify(sample), (_, value: unknown) => by.get(value as string) ?? value) as Record<string, unknown>;
}

class Sampler {
  readonly #schema: Schema;
  readonly #ids: Ids;
  readonly #variant: number;
  readonly #door: string;

  constructor(schema: Schema, ids: Ids, variant: number, door: string) {
    this.#schema = schema;
    this.#ids = ids;
    this.#variant = variant;
    this.#door = door;
  }

  root(): unknown {
    return this.#value(this.#schema, '', {});
  }

  #value(schema: Schema, key: string, siblings: Record<string, unknown>): unknown {
    if (schema.$ref) return this.#value(this.#schema.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, key, siblings);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[this.#variant % schema.enum.length];
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.#choice(choices, key, siblings);
    if (schema.properties?.type?.const === 'doc') return text;
    if (schema.type === 'object') return this.#object(schema);
    if (schema.type === 'array') return this.#array(schema, key);
    if (schema.type === 'boolean') return this.#variant % 2 === 0;
    if (schema.type === 'integer' || schema.type === 'number') return this.#number(schema, key);
    return this.#string(schema, key, siblings);
  }

  #choice(choices: Schema[], key: string, siblings: Record<string, unknown>): unknown {
    const filled = choices.filter(({ type }) => type !== 'null');
    if (filled.length < choices.length && this.#variant % 2 === 1) return null;
    return this.#value(filled[this.#variant % filled.length] ?? {}, key, siblings);
  }

  #object({ properties = {}, required = [] }: Schema): unknown {
    const made: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(properties)) {
      if (!required.includes(key) && this.#variant % 2 === 1) continue;
      made[key] = this.#value(schema, key, made);
    }
    return made;
  }

  #array({ items, minItems = 0 }: Schema, key: string): unknown {
    const count = this.#variant % 2 === 0 ? Math.max(1, minItems) : minItems;
    return Array.from({ length: count }, () => this.#value(items ?? {}, singular(key), {}));
  }

  #number({ minimum = 0, exclusiveMinimum }: Schema, key: string): unknown {
    return this.#ids[key] ?? Math.max(minimum, exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);
  }

  #string({ format, minLength = 0 }: Schema, key: string, siblings: Record<string, unknown>): unknown {
    if (format === 'uuid') return this.#id(key, siblings);
    if (format === 'date-time') return '2022-03-01T08:00:00Z';
    if (typeof this.#ids[key] === 'string') return this.#ids[key];
    if (key.endsWith('Local')) return key.startsWith('ends') ? '2022-05-10T12:00' : '2022-05-10T09:00';
    if (format === 'date' || key.endsWith('On') || key === 'on')
      return key.startsWith('until') || key === 'deadlineOn' || key === 'deliveryOn' ? '2022-05-20' : '2022-05-02';
    if (format === 'uri' || key.toLowerCase().endsWith('url')) return 'https://kilde.example/rapport';
    if (key === 'letter') return 'A';
    if (key === 'slug') return `proeve-${crypto.randomUUID().slice(0, 8)}`;
    if (key === 'email') return `ny-${crypto.randomUUID()}@kommune.example`;
    return minLength > 0 || this.#variant % 2 === 0 ? 'Noget at skrive' : '';
  }

  #id(key: string, siblings: Record<string, unknown>): unknown {
    // { of: 'seat', id }, { kind: 'minutes', id }, { thing: 'source', id }: what stands before an id says whose it is.
    const kind = siblings.of ?? siblings.kind ?? siblings.thing;
    const name = key === 'id' && typeof kind === 'string' ? `${kind}Id` : key === 'id' ? `${this.#door}.id` : key;
    const id = this.#ids[name];
    if (id === undefined) throw new Error(`${this.#door} takes ${name}: name one in doors/test-rows.ts.`);
    return id;
  }
}

function singular(key: string): string {
  return key.endsWith('Ids') ? key.slice(0, -1) : key;
}
