import {
  BadgeCheck,
  Building2,
  ChartNoAxesColumn,
  Columns3,
  Ellipsis,
  Inbox,
  Mail,
  Moon,
  Phone,
  Plus,
  Search,
  Settings,
  UserX,
  Wrench,
} from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/app.css';
import '../styles/gallery.css';
import { AppProviders } from './app-providers.tsx';
import { Avatar } from './avatar.tsx';
import { Banner } from './banner.tsx';
import { Block } from './block.tsx';
import { Button } from './button.tsx';
import { CalendarDay } from './calendar-day.tsx';
import { Checkbox } from './checkbox.tsx';
import { ClockCell } from './clock-cell.tsx';
import { ClockHeader } from './clock-header.tsx';
import { ClockWall } from './clock-wall.tsx';
import { ComboBox } from './combo-box.tsx';
import { CommandPalette } from './command-palette.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { Facts } from './facts.tsx';
import { FileDrop } from './file-drop.tsx';
import { FilterChip } from './filter-chip.tsx';
import {
  freshDays,
  freshMarks,
  lateDays,
  lateMarks,
  lunchDays,
  lunchMarks,
  pausedDays,
  pausedMarks,
  sampleClocks,
} from './gallery-samples.ts';
import { Gauge } from './gauge.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Menu } from './menu.tsx';
import { Panel } from './panel.tsx';
import { PriorityLabel } from './priority-label.tsx';
import { RadioTable } from './radio-table.tsx';
import { SearchList } from './search-list.tsx';
import { Segmented } from './segmented.tsx';
import { Select } from './select.tsx';
import { Shell } from './shell.tsx';
import { Skeleton } from './skeleton.tsx';
import { Split } from './split.tsx';
import { Strip } from './strip.tsx';
import { Tabs } from './tabs.tsx';
import { Tag } from './tag.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { startTheme } from './theme.ts';
import { toast, toastFailure } from './toast.tsx';
import { Views } from './views.tsx';
import { GridCell, type GridColumn, VirtualGrid } from './virtual-grid.tsx';

const priorities = {
  fmsA: { contract: 'FMS', letter: 'A', word: 'storing', rank: 1, of: 4 },
  fmsB: { contract: 'FMS', letter: 'B', word: 'kleine groep', rank: 2, of: 4 },
  fmsC: { contract: 'FMS', letter: 'C', word: 'beperkt gevolg', rank: 3, of: 4 },
  fmsD: { contract: 'FMS', letter: 'D', word: 'vraag', rank: 4, of: 4 },
  spsC: { contract: 'SPS', letter: 'c', word: 'bedrijfskritisch', rank: 1, of: 3 },
  spsB: { contract: 'SPS', letter: 'b', word: 'deels geblokkeerd', rank: 2, of: 3 },
  spsA: { contract: 'SPS', letter: 'a', word: 'hinderlijk', rank: 3, of: 3 },
} as const;

const customers = ['Voorbeeld Metaal', 'Voorbeeld Zuivel', 'Voorbeeld Campus', 'Voorbeeld Kunststof'];
const people = [
  {
    id: 'p1',
    label: 'Daan Smit',
    detail: 'planner · Voorbeeld Metaal',
    person: 'Daan Smit',
    tag: { kind: 'warn', text: 'niet bevoegd', icon: UserX },
  },
  {
    id: 'p2',
    label: 'Anna de Vries',
    detail: 'functioneel beheerder · Voorbeeld Metaal',
    person: 'Anna de Vries',
    tag: { kind: 'ok', text: 'bevoegd', icon: BadgeCheck },
  },
  { id: 'p3', label: 'Eva Smeets', detail: 'magazijn · Voorbeeld Metaal', person: 'Eva Smeets' },
] as const;

function Gallery() {
  const page = new URLSearchParams(location.search).get('page');
  if (page === 'shell') return <ShellSample />;
  return (
    <main className="gallery">
      <Sheet theme="light" title="Onderdelen · licht" />
      <Sheet theme="dark" title="Onderdelen · donker" />
    </main>
  );
}

function Sheet({ theme, title }: { readonly theme: 'light' | 'dark'; readonly title: string }) {
  return (
    <section className="sheet" data-theme={theme} aria-label={title}>
      <h1>{title}</h1>
      <Clocks />
      <Strips />
      <div className="two">
        <div>
          <Buttons />
          <Fields theme={theme} />
          <Marks />
        </div>
        <div>
          <Choices />
          <Notices />
          <States />
        </div>
      </div>
      <h2>Prioriteit kiezen</h2>
      <Priorities />
      <div className="two">
        <SearchSample />
        <PanelSample />
      </div>
      <h2>Lijst</h2>
      <div className="frame tall">
        <GridSample label={`Meldingen ${theme}`} rows={200} />
      </div>
      <h2>Kalendercel</h2>
      <Calendar />
    </section>
  );
}

function Clocks() {
  return (
    <>
      <h2>Klok</h2>
      <div className="ct">
        {sampleClocks.map(({ name, why, face, wallWord }) => (
          <div key={name}>
            <div>
              <p className="mid">{name}</p>
              <p className="small mut">{why}</p>
            </div>
            <ClockCell face={face} />
            <ClockHeader face={face} />
            <ClockWall face={wallWord === undefined ? face : { ...face, word: wallWord }} />
          </div>
        ))}
      </div>
    </>
  );
}

function Strips() {
  const name = 'Verloop van de klok van ontvangst tot deadline; dezelfde uitleg staat eronder in woorden';
  return (
    <>
      <h2>Waarom deze deadline?</h2>
      <Strip state="closed" days={lunchDays} marks={lunchMarks} label={name} />
      <Strip state="crit" days={freshDays} marks={freshMarks} label={name} />
      <Strip state="over" days={lateDays} marks={lateMarks} label={name} />
      <Strip state="warn" days={pausedDays} marks={pausedMarks} label={name} />
    </>
  );
}

function Buttons() {
  const [isOpen, setOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  return (
    <>
      <h2>Knoppen</h2>
      <div className="line">
        <Button variant="primary" keys="Ctrl ↵" onPress={() => setOpen(true)}>
          Verstuur
        </Button>
        <Button keys="P" onPress={() => toast('10471 wacht op klant. Klok gepauzeerd om 13:12.', undoAction)}>
          Pauze
        </Button>
        <Button variant="ghost" onPress={() => setHelpOpen(true)}>
          Sjabloon
        </Button>
        <Button variant="danger" onPress={() => toastFailure('Verwijderen is geweigerd. De melding is bewaard.')}>
          Verwijder
        </Button>
      </div>
      <div className="line">
        <Button icon={Plus} onPress={() => setPaletteOpen(true)}>
          Melding
        </Button>
        <Button isDisabled>Uit</Button>
        <Button disabledReason="eerst oplostekst invullen" keys="O">
          Los op
        </Button>
        <Menu
          label="Meer"
          trigger={<IconButton icon={Ellipsis} label="Meer" variant="normal" />}
          entries={menuEntries}
          onAction={(id) => toast(id)}
        />
      </div>
      <div className="line">
        <Button variant="primary" keys="F2" detail="wacht op bevestiging">
          Bewaar melding
        </Button>
        <Button keys="F6" detail="zelfde oorzaak">
          Voeg toe aan 10471
        </Button>
      </div>
      <Dialog
        title="Contractversie sluiten"
        closeLabel="Sluiten"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Annuleer</Button>
            <Button variant="primary" onPress={() => setOpen(false)}>
              Sluit versie
            </Button>
          </>
        }
      >
        Lopende klokken houden de regels die golden toen zij begonnen.
      </Dialog>
      <KeysHelp
        title="Alle toetsen"
        closeLabel="Sluiten"
        groups={keyGroups}
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
      />
      <CommandPalette
        label="Opdrachten"
        placeholder="Zoek een opdracht"
        emptyText="Geen opdracht gevonden."
        commands={paletteCommands}
        isOpen={isPaletteOpen}
        onClose={() => setPaletteOpen(false)}
      />
    </>
  );
}

const undoAction = { label: 'Ongedaan', run: () => undefined };
const menuEntries = [
  { id: 'wait', label: 'Wacht op klant', keys: 'P' },
  { id: 'forward', label: 'Zet door naar deskundige', keys: 'D' },
  { id: 'escalate', label: 'Escaleer', keys: 'E' },
  { id: 'resolve', label: 'Los op', hint: 'eerst oplostekst invullen', keys: 'O', isDisabled: true, startsGroup: true },
];
const keyGroups = [
  {
    label: 'Overal',
    lines: [
      { label: 'Opdracht', keys: ['Ctrl K'] },
      { label: 'Zoeken', keys: ['/'] },
      { label: 'Nieuwe melding', keys: ['N'] },
      { label: 'Terug', keys: ['Esc'] },
    ],
  },
  {
    label: 'Wachtrij en melding',
    lines: [
      { label: 'Op en neer', keys: ['J', 'K'] },
      { label: 'Open', keys: ['↵'] },
      { label: 'Antwoord', keys: ['R'] },
      { label: 'Waarom deze deadline', keys: ['W'] },
    ],
  },
];
const paletteCommands = [
  { id: 'new', label: 'Nieuwe melding', keys: 'N', run: () => toast('Nieuwe melding') },
  { id: 'queue', label: 'Naar wachtrij', run: () => undefined },
  { id: 'pause', label: 'Pauzeer de klok', keys: 'P', hint: '10471', run: () => undefined },
  {
    id: 'resolve',
    label: 'Los op',
    keys: 'O',
    hint: 'eerst oplostekst invullen',
    isDisabled: true,
    run: () => undefined,
  },
];

function Fields({ theme }: { readonly theme: string }) {
  const [text, setText] = useState('Voorbeeld Met');
  const [query, setQuery] = useState('');
  const [time, setTime] = useState('23:10');
  const [note, setNote] = useState('17:38 sinds ploegwissel 17:15 geen nieuwe orders op lijn 3');
  const [contract, setContract] = useState<'fms' | 'sps' | undefined>('sps');
  const [isTold, setTold] = useState(true);
  return (
    <>
      <h2>Invoer</h2>
      <div className="two">
        <TextField
          label="Zoek klant"
          isLabelHidden
          icon={Search}
          placeholder="Zoek klant"
          innerKeys="/"
          value={query}
          onChange={setQuery}
        />
        <TextField label="Onderwerp" isLabelHidden value={text} onChange={setText} />
        <TextField label="Tijd" value={time} onChange={setTime} error="Kies een tijd binnen 20:00–21:00." />
        <Select
          label="Contract"
          options={[
            { id: 'fms', label: 'Smart FMS Basic' },
            { id: 'sps', label: 'Smart Production Suite', hint: 'versie 2' },
          ]}
          value={contract}
          onChange={setContract}
        />
        <ComboBox
          label="Klant"
          note="zoekt terwijl getypt wordt"
          inputValue={query}
          onInputChange={setQuery}
          items={people}
          onSelect={() => undefined}
          emptyText="Niets gevonden."
          placeholder="Naam of nummer"
        />
        <TextField
          label="Uit"
          value="niet te wijzigen"
          onChange={() => undefined}
          isDisabled
          hint="Volgt uit het contract."
        />
      </div>
      <TextArea label="Notities" note={theme} value={note} onChange={setNote} />
      <div className="line">
        <Checkbox isSelected={isTold} onChange={setTold}>
          Aan de klant gemeld
        </Checkbox>
        <Checkbox isSelected={false} onChange={setTold}>
          Storing is nu bezig
        </Checkbox>
      </div>
      <FileDrop
        label="Bijlagen"
        addLabel="Bijlage"
        hint="of sleep ze hierheen, samen tot 20 MB"
        removeLabel={(name) => `Verwijder ${name}`}
        files={[
          { id: '1', name: 'foutmelding.png', size: '240 kB' },
          { id: '2', name: 'opname.mov', size: '48 MB', error: 'te groot' },
        ]}
        onAdd={() => undefined}
        onRemove={() => undefined}
      />
    </>
  );
}

function Marks() {
  return (
    <>
      <h2>Prioriteit en rang</h2>
      <div className="prs">
        {Object.values(priorities).map((priority) => (
          <PriorityLabel key={priority.contract + priority.letter} {...priority} />
        ))}
        <PriorityLabel {...priorities.spsB} short />
      </div>
      <h2>Merktekens</h2>
      <div className="line">
        <Tag kind="ok" icon={BadgeCheck}>
          bevoegd melder
        </Tag>
        <Tag kind="warn" icon={UserX}>
          niet bevoegd
        </Tag>
        <Tag>Nieuw</Tag>
        <Tag kind="edge">Incident · bug</Tag>
        <Tag kind="ask">geweigerd</Tag>
        <Tag kind="danger">uitval</Tag>
        <Avatar name="Sanne Smit" isMe />
        <Avatar name="Noor Dekker" />
        <Avatar label="niemand" />
        <Avatar name="Anna de Vries" size="l" />
      </div>
      <h2>Toetsen</h2>
      <div className="line small sec">
        <span>
          <Kbd>J</Kbd> <Kbd>K</Kbd> op en neer
        </span>
        <span>
          <Kbd>↵</Kbd> open
        </span>
        <span>
          <Kbd>Ctrl K</Kbd> opdracht
        </span>
      </div>
    </>
  );
}

function Choices() {
  const [kind, setKind] = useState<'a' | 'b' | 'c'>('a');
  const [clock, setClock] = useState<'r' | 'o'>('o');
  const [tab, setTab] = useState<'reply' | 'note'>('reply');
  return (
    <>
      <h2>Keuzes</h2>
      <div className="line">
        <Segmented
          label="Klok"
          options={[
            { id: 'r', label: 'Reactie' },
            { id: 'o', label: 'Oplossing' },
          ]}
          value={clock}
          onChange={setClock}
        />
        <FilterChip
          label="Contract"
          valueText="alle"
          options={[
            { id: 'fms', label: 'FMS' },
            { id: 'sps', label: 'SPS' },
          ]}
          selected={[]}
          onChange={() => undefined}
        />
        <FilterChip
          label="Status"
          valueText="open"
          options={[{ id: 'open', label: 'open' }]}
          selected={['open']}
          onChange={() => undefined}
          onClear={() => undefined}
          clearLabel="Wis status"
        />
        <Select
          label="Status na verzenden"
          isLabelHidden
          look="chip"
          options={[{ id: 'busy', label: 'In behandeling' }]}
          value="busy"
          onChange={() => undefined}
        />
      </div>
      <Segmented
        label="Soort"
        look="loose"
        options={[
          { id: 'a', label: 'Incident', keys: 'Alt 1' },
          { id: 'b', label: 'Functionele vraag', keys: 'Alt 2' },
          { id: 'c', label: 'Serviceverzoek', keys: 'Alt 3' },
        ]}
        value={kind}
        onChange={setKind}
      />
      <h2>Tabbladen</h2>
      <Tabs
        label="Antwoordvorm"
        selected={tab}
        onSelect={setTab}
        aside={<span className="mut small">aan a.devries@voorbeeldmetaal.example</span>}
        tabs={[
          { id: 'reply', label: 'Antwoord', icon: Mail, keys: 'R', content: <p className="read">Dag Anna,</p> },
          { id: 'note', label: 'Interne notitie', keys: 'I', content: <p className="read">Zie P-118.</p> },
        ]}
      />
    </>
  );
}

function Notices() {
  return (
    <>
      <h2>Meldingen in beeld</h2>
      <div className="stack">
        <Banner kind="danger" title="Antwoord niet verstuurd" action={<Button>Controleer</Button>}>
          De mailserver weigerde het adres. De tekst is bewaard. Controleer het adres en verstuur opnieuw.
        </Banner>
        <Banner kind="offline" title="Offline sinds 13:03." action={<Button>Toon</Button>}>
          Werken kan, 3 staan klaar.
        </Banner>
        <Banner kind="warn" title="Geen functioneel beheerder." icon={UserX}>
          Wordt bewaard en wacht op bevestiging door Anna de Vries of Piet Bakker.
        </Banner>
        <Banner kind="info" title="Buiten servicetijd." icon={Moon}>
          SPS is open ma–vr 08:30–17:30.
        </Banner>
        <Banner kind="ask" title="Geweigerd.">
          3 gevolgen ontbreken.
        </Banner>
      </div>
    </>
  );
}

function States() {
  return (
    <>
      <h2>Leeg</h2>
      <div className="frame">
        <EmptyState
          title="Niets vandaag"
          text="De eerstvolgende deadline is ma 23 nov 10:15."
          action={<Button keys="1">Toon alles open</Button>}
        />
      </div>
      <h2>Laden</h2>
      <div className="frame">
        <Skeleton rows={4} label="Meldingen laden" />
      </div>
    </>
  );
}

function Priorities() {
  const [value, setValue] = useState<'c' | 'b' | 'a'>('c');
  return (
    <RadioTable
      label="Prioriteit"
      note="door de klant gekozen"
      columns={['Reactie', 'Oplossing']}
      value={value}
      onChange={setValue}
      options={[
        {
          id: 'c',
          priority: priorities.spsC,
          definition: 'bedrijfskritische functies zijn geblokkeerd',
          targets: ['30 m · 99%', '1 werkdag · 75%'],
          keys: 'Ctrl 1',
        },
        {
          id: 'b',
          priority: priorities.spsB,
          definition: 'niet-bedrijfskritische functies zijn geblokkeerd',
          targets: ['8 u · 90%', '1 werkweek · 75%'],
          keys: 'Ctrl 2',
        },
        {
          id: 'a',
          priority: priorities.spsA,
          definition: 'werken kan, de fout is hinderlijk',
          targets: ['24 u · 75%', 'volgens planning · 75%'],
          keys: 'Ctrl 3',
        },
      ]}
    />
  );
}

function SearchSample() {
  const [query, setQuery] = useState('');
  const found = people.filter((person) => person.label.toLowerCase().includes(query.toLowerCase()));
  return (
    <div>
      <h2>Beller</h2>
      <SearchList
        label="Beller"
        keys="F3"
        listLabel="Gevonden bellers"
        inputValue={query}
        onInputChange={setQuery}
        items={found}
        onSelect={() => undefined}
        emptyText="Niemand gevonden."
        placeholder="Naam, klant of nummer"
      />
    </div>
  );
}

function PanelSample() {
  const face = sampleClocks[1]?.face;
  return (
    <div>
      <h2>Paneel</h2>
      <div className="frame">
        <Block title="Klok" aside={<Kbd>W</Kbd>}>
          {face !== undefined && (
            <ClockHeader
              face={face}
              sub={
                <>
                  tot oplossing <b>vandaag 14:50</b>
                </>
              }
            />
          )}
          <Gauge state="warn" used={0.9637} label="43 u 22 van 45 u verbruikt" />
          <div className="gauge-line">43 u 22 van 45 u servicetijd</div>
        </Block>
        <Block>
          <Facts
            items={[
              { term: 'Prioriteit', value: <PriorityLabel {...priorities.spsB} /> },
              { term: 'Contract', value: 'Smart Production Suite' },
              { term: 'Soort', value: 'Incident · bug' },
            ]}
          />
        </Block>
      </div>
    </div>
  );
}

const gridColumns: readonly GridColumn[] = [
  { id: 'clock', label: 'Klok', width: 'var(--col-clock)', sort: 'ascending' },
  { id: 'number', label: 'Nr.', width: 'var(--col-number)' },
  { id: 'customer', label: 'Klant', width: 'var(--col-customer)' },
  { id: 'subject', label: 'Onderwerp', width: 'minmax(0, 1fr)' },
  { id: 'priority', label: 'Prioriteit', width: 'var(--col-priority)' },
  { id: 'owner', label: 'Wie', width: 'var(--col-owner)' },
  { id: 'channel', label: 'Kanaal', isLabelHidden: true, width: 'var(--col-channel)' },
  { id: 'status', label: 'Status', width: 'var(--col-status)' },
];

function GridSample({ label, rows }: { readonly label: string; readonly rows: number }) {
  const [selected, setSelected] = useState<number | undefined>(2);
  const groups = useMemo(
    () => [
      { id: 'ask', label: 'Vraagt aandacht', count: 1, note: 'geweigerd, niets is verloren' },
      { id: 'run', label: 'Lopend en overschreden', count: rows - 1, note: 'eerst wat het eerst verloopt' },
    ],
    [rows],
  );
  const renderRow = useCallback((index: number) => <SampleRow index={index} />, []);
  return (
    <VirtualGrid
      label={label}
      rowCount={rows}
      columns={gridColumns}
      groups={groups}
      renderRow={renderRow}
      selectedIndex={selected}
      onSelect={setSelected}
      onOpen={(index) => toast(`Open ${10400 + index}`)}
    />
  );
}

function SampleRow({ index }: { readonly index: number }) {
  const sample = sampleClocks[(index * 7 + 10) % sampleClocks.length];
  const priority = Object.values(priorities)[index % 7];
  return (
    <>
      <GridCell>{sample !== undefined && <ClockCell face={sample.face} />}</GridCell>
      <GridCell className="num">{10400 + index}</GridCell>
      <GridCell className="clip sec">{customers[index % customers.length]}</GridCell>
      <GridCell className={index % 3 === 0 ? 'clip unread' : 'clip'}>
        Voorraadmutaties komen niet door in de planning
      </GridCell>
      <GridCell className="clip">{priority !== undefined && <PriorityLabel {...priority} />}</GridCell>
      <GridCell className="own">
        <Avatar name="Sanne Smit" isMe={index % 2 === 0} label="Sanne Smit" />
      </GridCell>
      <GridCell className="chan">
        <Icon of={Mail} size="row" label="E-mail" />
      </GridCell>
      <GridCell className="stat">
        <span className="clip">In behandeling</span>
      </GridCell>
    </>
  );
}

function Calendar() {
  return (
    <div className="cals">
      <CalendarDay
        label="do 19"
        hours={[
          { from: 0.1, to: 0.45 },
          { from: 0.5, to: 0.9 },
        ]}
        text="09:00–12:30, 13:00–17:00"
      />
      <CalendarDay
        label="vr 20"
        isToday
        tag={<Tag>vandaag</Tag>}
        hours={[{ from: 0.1, to: 0.4 }]}
        text="09:00–12:00"
        note={
          <>
            <Icon of={Wrench} size="tag" />
            16:00 onderhoud
          </>
        }
      />
      <CalendarDay label="za 21" isClosed hours={[]} text="dicht" />
      <CalendarDay
        label="vr 25 dec"
        tag={<Tag kind="edge">kerst</Tag>}
        hours={[{ from: 0.1, to: 0.4 }]}
        text="telt als werkdag"
      />
    </div>
  );
}

function ShellSample(): ReactNode {
  const [width, setWidth] = useState(344);
  const rows = Number(new URLSearchParams(location.search).get('rows') ?? '20000');
  return (
    <Shell
      navLabel="Hoofdmenu"
      brand="Klokslag"
      skipLabel="Naar de inhoud"
      items={[
        {
          id: 'queue',
          label: 'Wachtrij',
          icon: Inbox,
          href: '#queue',
          isCurrent: true,
          count: 2,
          countLabel: '2 overschreden',
        },
        { id: 'board', label: 'Bord', icon: Columns3, href: '#board' },
        { id: 'phone', label: 'Telefoon', icon: Phone, href: '#phone' },
        { id: 'mail', label: 'E-mail', icon: Mail, href: '#mail' },
        { id: 'customers', label: 'Klanten', icon: Building2, href: '#customers' },
        { id: 'reports', label: 'Rapporten', icon: ChartNoAxesColumn, href: '#reports' },
      ]}
      footItems={[{ id: 'settings', label: 'Instellingen', icon: Settings, href: '#settings' }]}
      connection={{ kind: 'offline', label: 'Offline', detail: '3 nog niet verstuurd' }}
      bar={
        <>
          <Views
            label="Weergaven"
            views={[
              { id: 'all', label: 'Alles open', href: '#all', count: 22, isCurrent: true },
              { id: 'mine', label: 'Van mij', href: '#mine', count: 8 },
            ]}
          />
          <span className="sp" />
          <span className="desk">
            <Icon of={Moon} size="tag" />
            FMS dicht tot ma 09:00
          </span>
          <span className="desk">
            <i />
            SPS open tot 17:30
          </span>
          <TextField
            label="Zoeken"
            isLabelHidden
            isSoft
            icon={Search}
            placeholder="Zoeken"
            innerKeys="/"
            value=""
            onChange={() => undefined}
          />
          <Button variant="primary" icon={Plus} keys="N">
            Melding
          </Button>
        </>
      }
    >
      <Split
        label="Breedte van het voorbeeld"
        width={width}
        onWidthChange={setWidth}
        side={
          <Panel
            label="Voorbeeld van melding 10471"
            head={
              <>
                <span className="n mut">10471</span>
                <Tag>In behandeling</Tag>
              </>
            }
            foot={
              <>
                <Button variant="primary" keys="R">
                  Antwoord
                </Button>
                <Button keys="I">Notitie</Button>
              </>
            }
          >
            <Block>
              <h2 className="subject">Voorraadmutaties komen niet door in de planning</h2>
              <p className="sec">Voorbeeld Metaal · Anna de Vries</p>
            </Block>
            <Block title="Laatste bericht" aside="do 19 nov 16:41">
              <p className="read">De mutaties van de nachtdienst staan er nu wel, die van vanochtend nog niet.</p>
            </Block>
          </Panel>
        }
      >
        <GridSample label="Meldingen" rows={rows} />
      </Split>
    </Shell>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element #root in gallery.html, found none');
startTheme();
createRoot(root).render(
  <AppProviders locale="nl-NL" toastLabel="Berichten" closeLabel="Sluiten">
    <Gallery />
  </AppProviders>,
);
