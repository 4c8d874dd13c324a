/** People by name, under how many they are: whom an outward act reaches. */
export function NamedPeople({ heading, names }: { heading: string; names: readonly string[] }) {
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{heading}</p>
      <ul className="flex max-h-48 flex-wrap gap-x-1.5 gap-y-0.5 overflow-y-auto rounded bg-sunk px-3 py-2 text-sm" tabIndex={0}>
        {names.map((name, place) => (
          <li key={name}>
            {name}
            {place < names.length - 1 ? ',' : '.'}
          </li>
        ))}
      </ul>
    </div>
  );
}
