import { Plus, X } from 'lucide-react';
import { Button } from '../look/button.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import type { SectorFields as Values } from './founding-form.ts';

const most = 8;

type Props = {
  sectors: readonly Values[];
  onChange: (sectors: Values[]) => void;
  errorOf: (field: string) => string | undefined;
};

/** The sectors in their order, which is that of the colours: names, letter and planned seats of each. */
export function SectorFields({ sectors, onChange, errorOf }: Props) {
  const t = useWords('installation');
  const change = (place: number, some: Partial<Values>) =>
    onChange(sectors.map((sector, other) => (other === place ? { ...sector, ...some } : sector)));
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">{t('create.sectorsHelp')}</p>
      <ul className="grid gap-3">
        {sectors.map((sector, place) => {
          const name = sector.nameDa || t('create.thisSector', { number: String(place + 1) });
          return (
            // Sectors have no names of their own yet but their places.
            // oxlint-disable-next-line react/no-array-index-key
            <li
              key={place}
              className="grid grid-cols-[1fr_1fr_2.5rem] items-start gap-x-3 gap-y-2 border-b border-line pb-4 sm:grid-cols-[2rem_1fr_1fr_5.5rem_5.5rem_2.5rem] sm:border-0 sm:pb-0"
            >
              <span className="hidden sm:block sm:pt-8">
                <SectorMark sector={{ letter: sector.letter || '?', colour: place + 1, name }} />
              </span>
              <div className="col-span-full sm:col-span-1">
                <TextField
                  label={t('create.sectorDa')}
                  value={sector.nameDa}
                  onChange={(nameDa) => change(place, { nameDa })}
                  error={errorOf(`${place}.nameDa`)}
                  maxLength={60}
                />
              </div>
              <div className="col-span-full sm:col-span-1">
                <TextField
                  label={t('create.sectorEn')}
                  value={sector.nameEn}
                  onChange={(nameEn) => change(place, { nameEn })}
                  error={errorOf(`${place}.nameEn`)}
                  maxLength={60}
                />
              </div>
              <TextField
                label={t('create.letter')}
                value={sector.letter}
                onChange={(letter) => change(place, { letter: letter.toLocaleUpperCase('da') })}
                error={errorOf(`${place}.letter`)}
                maxLength={1}
              />
              <TextField
                label={t('create.planned')}
                inputMode="numeric"
                value={sector.plannedSeats}
                onChange={(plannedSeats) => change(place, { plannedSeats })}
                error={errorOf(`${place}.plannedSeats`)}
                maxLength={2}
              />
              {sectors.length > 1 ? (
                <span className="pt-6.5">
                  <Button
                    kind="quiet"
                    aria-label={t('create.removeSector', { name })}
                    icon={<X className="size-4" aria-hidden="true" />}
                    onPress={() => onChange(sectors.filter((_, other) => other !== place))}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {sectors.length < most ? (
        <span>
          <Button
            size="small"
            icon={<Plus className="size-4" aria-hidden="true" />}
            onPress={() => onChange([...sectors, { nameDa: '', nameEn: '', letter: '', plannedSeats: '2' }])}
          >
            {t('create.addSector')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
