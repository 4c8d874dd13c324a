// The fields of the specimen page.
import { useState } from 'react';
import { ConflictPanel } from '../writing/conflict-panel.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { DateField, TimeField } from './date-field.tsx';
import { ErrorSentence } from './error-sentence.tsx';
import { RadioGroup } from './radio-group.tsx';
import { Section } from './section.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { sectors } from './specimen-sectors.ts';

const positions = [
  { id: 'supports', label: 'tilslutter sig', description: 'Jeg står bag teksten, som den er.' },
  { id: 'reserved', label: 'tilslutter sig med forbehold', description: 'Jeg står bag, men noget skal på plads.' },
  {
    id: 'opposes',
    label: 'kan ikke tilslutte sig',
    description: 'Jeg kan ikke stå bag. Du bliver spurgt, hvad der ville ændre det.',
  },
  { id: 'none', label: 'tager ikke stilling', description: 'Jeg har ingen holdning på kommunernes vegne.' },
  { id: 'recused', label: 'inhabil', description: 'Jeg bør ikke deltage i sagen.' },
];

export function SpecimenFields() {
  const [text, setText] = useState('Kommunerne ønsker en tilbagekaldsret i § 1.');
  const [answer, setAnswer] = useState<string | null>('ja');
  const [chosen, setChosen] = useState<string[]>(['K']);
  const [sector, setSector] = useState('');
  const [day, setDay] = useState<string | null>('2022-03-15');
  const [time, setTime] = useState<string | null>('09:00');
  return (
    <Section title="Felter">
      <div className="grid gap-5">
        <TextField label="Titel" value={text} onChange={setText} reader="Hele taskforcen kan læse det" />
        <TextField
          label="E-mail"
          description="Den, taskforcen kender dig på."
          value=""
          onChange={() => {}}
          error="Feltet skal udfyldes."
        />
        <TextArea
          label="Hvad ville ændre det?"
          optional
          value={text}
          onChange={setText}
          reader="Kun kommunernes plads og tilforordnede kan læse det"
        />
        <Select
          label="Sektor"
          placeholder="Vælg …"
          value={sector}
          onChange={setSector}
          options={sectors.map((one) => ({ id: one.letter, label: one.name }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField label="Dag" value={day} onChange={setDay} />
          <TimeField label="Begynder" value={time} onChange={setTime} />
        </div>
        <ChoiceRow
          label="Kan du?"
          value={answer}
          onChange={setAnswer}
          options={[
            { id: 'ja', label: 'Ja' },
            { id: 'evt', label: 'Hvis nødvendigt' },
            { id: 'nej', label: 'Nej' },
          ]}
        />
        <CheckboxGroup
          label="Hvem skal høres?"
          value={chosen}
          onChange={setChosen}
          options={sectors.slice(0, 3).map((one) => ({ id: one.letter, label: one.name }))}
        />
        <ErrorSentence>
          Et eller flere beslutningspunkter mangler en indstilling. Skriv den, før materialet sendes ud.
        </ErrorSentence>
        <ConflictPanel
          mine="Udgiften deles ligeligt."
          theirs="Udgiften deles efter en fast nøgle."
          savedBy="Mette Dahl"
          onChoose={() => {}}
        />
      </div>
    </Section>
  );
}

export function SpecimenPosition() {
  const [position, setPosition] = useState<string | null>('reserved');
  const [text, setText] = useState('Kommunerne ønsker en tilbagekaldsret i § 1.');
  return (
    <Section title="Din stillingtagen">
      <RadioGroup
        label="Din stillingtagen"
        hideLabel
        options={positions}
        value={position}
        onChange={setPosition}
        under={(id) => (id === 'reserved' ? <TextArea label="Forbehold" value={text} onChange={setText} /> : null)}
      />
    </Section>
  );
}
