// Every component on one page, for looking at while developing: /specimen.html. No part of the built application.
import '../app.css';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ClockContext } from '../session/clock.ts';
import { readyWords } from '../words/fetched-words.ts';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DataTable } from './data-table.tsx';
import { DefinitionList } from './definition-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { HistoryList } from './history-list.tsx';
import { LinkButton } from './link-button.tsx';
import { Menu } from './menu.tsx';
import { PageHead } from './page-head.tsx';
import { Panel } from './panel.tsx';
import { Person } from './person.tsx';
import { RelativeTime } from './relative-time.tsx';
import { Row, Rows } from './rows.tsx';
import { Section } from './section.tsx';
import { SectorMark } from './sector-mark.tsx';
import { Skeleton } from './skeleton.tsx';
import { StanceGlyph, type Stance } from './stance-glyph.tsx';
import { StateChip } from './state-chip.tsx';
import { Tabs } from './tabs.tsx';
import { TextLink } from './text-link.tsx';
import { showToast } from './toast.ts';
import { Toasts } from './toasts.tsx';
import { SpecimenFields, SpecimenPosition } from './specimen-fields.tsx';
import { sectors } from './specimen-sectors.ts';

const stances: Stance[] = ['supports', 'reserved', 'opposes', 'none', 'recused', 'reconfirm', 'missing', 'notAsked'];

function Specimen() {
  const [isOpen, setOpen] = useState(false);
  return (
    <main className="mx-auto grid max-w-page gap-10 px-4 py-8 sm:px-8">
      <PageHead
        title="Udlån af ledere i op til to år"
        over={
          <>
            Styrk sektorkendskabet · <strong className="font-semibold text-ink">R-03</strong>
          </>
        }
        sub={
          <>
            <StateChip tone="late" glyph="stopped">
              Indsigelse
            </StateChip>
            <span className="text-sm">Version 0.4 · 24. februar</span>
            <span className="text-sm">Modtager: arbejdsgivere i stat, regioner og kommuner</span>
          </>
        }
        actions={
          <>
            <Button onPress={() => setOpen(true)}>Udsend …</Button>
            <Button kind="primary" onPress={() => showToast({ text: 'R-03 er sat på dagsordenen', undo: () => {} })}>
              Sæt på dagsorden
            </Button>
          </>
        }
      />
      <Tabs
        label="Anbefalingens sider"
        current="tekst"
        tabs={[
          { id: 'tekst', label: 'Tekst' },
          { id: 'grundlag', label: 'Grundlag', note: '4 fund' },
          { id: 'forskelle', label: 'Forskelle' },
          { id: 'historik', label: 'Historik' },
        ]}
      />
      <div className="grid gap-10 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          <Panel>
            <div className="document">
              <h2>Udlån af ledere på tværs af sektorer</h2>
              <p>
                Taskforcen anbefaler, at offentlige arbejdsgivere giver ledere ret til at blive udlånt til en anden sektor i op
                til to år, med ret til at vende tilbage.
              </p>
              <p>
                Udlån er den vej ind i en anden sektor, som flest ledere selv peger på. Den fjerner den barriere, der går igen i
                alle interview: at man ikke kan komme hjem igen.
              </p>
            </div>
          </Panel>
          <Section title="Anbefalinger" note="1 vedtaget · 4 i stillingtagen" link={<TextLink to=".">Alle 14</TextLink>}>
            <Rows>
              <Row
                mark={<SectorMark sector={sectors[2]!} />}
                title="R-03 Udlån af ledere i op til to år"
                sub="Din stillingtagen på kommunernes vegne, senest fredag"
                end={<StateChip glyph="going">Stillingtagen</StateChip>}
                actions={
                  <>
                    <Button size="small" kind="primary">
                      Tag stilling
                    </Button>
                    <LinkButton size="small" to=".">
                      Læs 2 sider
                    </LinkButton>
                  </>
                }
              />
              <Row
                mark={<SectorMark sector={sectors[0]!} />}
                title="R-01 Praktik på tværs for nye ledere med et meget langt navn, der løber over flere linjer på en telefon"
                end={
                  <StateChip tone="good" glyph="done">
                    Vedtaget
                  </StateChip>
                }
              />
            </Rows>
          </Section>
          <Section title="Knapper">
            <div className="flex flex-wrap items-center gap-2">
              <Button kind="primary">Godkend</Button>
              <Button>Afslå …</Button>
              <Button kind="quiet">Vis som tabel</Button>
              <Button kind="danger">Træk tilbage …</Button>
              <Button kind="primary" pending>
                Sender
              </Button>
              <Button kind="primary" disabledBecause="Formanden har ikke godkendt">
                Udsend
              </Button>
              <Button icon={<Printer className="size-4" aria-hidden="true" />}>Udskriv status</Button>
              <Menu
                label="Flere"
                groups={[
                  {
                    id: 'a',
                    items: [
                      { id: '1', label: 'Del med taskforcen', onPress: () => {} },
                      { id: '2', label: 'Træk tilbage', danger: true, onPress: () => {} },
                    ],
                  },
                ]}
              />
            </div>
          </Section>
          <SpecimenFields />
        </div>
        <div className="grid content-start gap-10">
          <SpecimenPosition />
          <Section title="Sektorerne">
            <Rows>
              {sectors.map((one, place) => (
                <Row
                  key={one.letter}
                  title={<SectorMark sector={one} named />}
                  end={<StanceGlyph stance={stances[place]!} named side="end" />}
                />
              ))}
            </Rows>
          </Section>
          <Section title="Glyffer og tilstande">
            <div className="grid gap-1">
              {stances.map((stance) => (
                <StanceGlyph key={stance} stance={stance} named />
              ))}
            </div>
            <div className="flex flex-wrap gap-1.5">
              <StateChip glyph="draft">Udkast</StateChip>
              <StateChip tone="active" glyph="going">
                I gang
              </StateChip>
              <StateChip tone="good" glyph="done">
                Nået
              </StateChip>
              <StateChip tone="risk" glyph="warning">
                I risiko
              </StateChip>
              <StateChip tone="late" glyph="waiting">
                Forsinket
              </StateChip>
            </div>
            <div className="flex flex-wrap gap-2">
              {sectors.map((one) => (
                <Avatar key={one.letter} name={`${one.name} Lund`} sector={one} />
              ))}
              <Avatar name="Ida Mølgaard" />
            </div>
            <Person name="Jens Lund" sector={sectors[2]} note="Kommunaldirektør, Nordby Kommune" />
          </Section>
          <Section title="Fakta">
            <DefinitionList
              entries={[
                { term: 'Modtager', value: 'arbejdsgivere i stat, regioner og kommuner' },
                { term: 'Bolden er hos', value: 'Jens Lund' },
                { term: 'Sendt', value: <RelativeTime at="2022-02-28T09:12:00Z" /> },
              ]}
            />
          </Section>
          <Section title="Historik">
            <HistoryList
              entries={[
                {
                  id: '1',
                  at: '2022-03-01T07:12:00Z',
                  who: 'Ida Mølgaard',
                  what: 'ændrede fristen',
                  differences: [{ field: 'Frist', before: '4. marts', after: '9. marts' }],
                },
                { id: '2', at: '2022-01-12T09:12:00Z', who: 'Jens Lund', sector: sectors[2], what: 'delte udkastet' },
              ]}
            />
          </Section>
          <EmptyState title="Intet venter på dig" action={<Button size="small">Se fremdrift</Button>}>
            Det er en god dag. Det næste kommer her.
          </EmptyState>
          <Skeleton />
          <DataTable
            caption="Milepæle"
            columns={[
              { id: 'a', header: 'Milepæl', cell: (row: { a: string; b: string }) => row.a, isHeader: true },
              { id: 'b', header: 'Forsinkelse', cell: (row) => row.b, align: 'right' },
            ]}
            rows={[
              { a: 'Survey i felten', b: '20 dage' },
              { a: 'Rapport afleveret', b: '35 dage' },
            ]}
            rowKey={(row) => row.a}
          />
        </div>
      </div>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Udsend dagsordenen til møde 5?"
        confirm="Udsend til 14"
        onConfirm={() => new Promise((done) => window.setTimeout(done, 1500))}
      >
        <p>Ti medlemmer, tre tilforordnede og en observatør får en mail med dagsorden og fire bilag.</p>
        <p className="text-soft">Senere ændringer vises som nye, siden den blev sendt ud.</p>
      </ConfirmDialog>
      <Toasts />
    </main>
  );
}

await readyWords('da', ['everywhere', 'writing']);
const router = createRouter({ routeTree: createRootRoute({ component: Specimen }), history: createMemoryHistory() });
createRoot(document.getElementById('app')!).render(
  <ClockContext value={{ today: '2022-03-01', now: '2022-03-01T07:30:00.000Z' }}>
    <Suspense>
      <RouterProvider router={router as never} />
    </Suspense>
  </ClockContext>,
);
