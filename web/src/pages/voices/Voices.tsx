import { useQuery } from '@tanstack/react-query';
import type { QuoteUse, VoiceUse } from '../../../../src/model/index.ts';
import { framingQuery, voicesQuery } from '../../api/queries.ts';
import { useFilter, usePageParam } from '../../filters/useFilter.ts';
import { Counted } from '../../ui/Counted.tsx';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { Share } from '../../ui/Share.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { words } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { Framing } from './Framing.tsx';

const VIEWS = { voices: 'what they claim', quotes: 'whom they quote', framing: 'what they call whom' } as const;

/** Outlets and speakers: what they claim, how often others bear them out, whom they quote, what they call whom. */
export default function Voices() {
  useTitle('Voices');
  const [given, setView] = usePageParam('view');
  const view = given === 'quotes' || given === 'framing' ? given : 'voices';
  return (
    <div className="page">
      <header className="page-head">
        <h1>Voices</h1>
        <p>
          Outlets and the speakers whom they quote, counted by origin: a reprint adds nothing. That nobody else bears a
          voice out does not make it wrong.
        </p>
        <Tabs label="View" tabs={VIEWS} value={view} onChange={(next) => setView(next === 'voices' ? null : next)} />
      </header>
      {view === 'framing' ? <FramingView /> : <VoicesView quotes={view === 'quotes'} />}
    </div>
  );
}

function FramingView() {
  const { filter } = useFilter();
  return <Answer of={useQuery(framingQuery(filter))}>{(data) => <Framing framing={data} />}</Answer>;
}

function VoicesView({ quotes }: { readonly quotes: boolean }) {
  const { filter } = useFilter();
  return (
    <Answer of={useQuery(voicesQuery(filter))}>
      {(data) => {
        if (data.voices.length === 0)
          return <Empty title="No voice under these conditions">Clear a condition above.</Empty>;
        return quotes ? <Quotes quotes={data.quotes} /> : <VoiceTable voices={data.voices} />;
      }}
    </Answer>
  );
}

function VoiceTable({ voices }: { readonly voices: readonly VoiceUse[] }) {
  return (
    <table className="incidents">
      <caption className="sr">Voices</caption>
      <thead>
        <tr>
          <th scope="col">Voice</th>
          <th scope="col">Kind</th>
          <th scope="col" className="num">
            Reports
          </th>
          <th scope="col" className="num">
            Claims
          </th>
          <th scope="col" className="num">
            Incidents
          </th>
          <th scope="col">Told by others as well</th>
        </tr>
      </thead>
      <tbody>
        {voices.map((voice) => (
          <VoiceRow key={voice.speaker} voice={voice} />
        ))}
      </tbody>
    </table>
  );
}

function VoiceRow({ voice }: { readonly voice: VoiceUse }) {
  const { speaker, speaker_type, reports, claims, incidents, borne_out } = voice;
  const of = { speaker: [speaker] };
  return (
    <tr className="incident-row">
      <td className="what">
        <FilterLink path="/incidents" where={of} className="row-link">
          {speaker}
        </FilterLink>
      </td>
      <td>{words(speaker_type)}</td>
      <td className="num">
        <FilterLink path="/reports" where={of}>
          <Counted number={reports} noun="report" />
        </FilterLink>
      </td>
      <td className="num">
        <FilterLink path="/reports" where={of}>
          <Counted number={claims} noun="claim" />
        </FilterLink>
      </td>
      <td className="num">
        <FilterLink path="/incidents" where={of}>
          <Counted number={incidents} noun="incident" />
        </FilterLink>
      </td>
      <td>
        <FilterLink path="/incidents" where={of} own={{ order: 'origins' }}>
          {borne_out} of {incidents}
        </FilterLink>{' '}
        <Share part={borne_out} whole={incidents} />
      </td>
    </tr>
  );
}

function Quotes({ quotes }: { readonly quotes: readonly QuoteUse[] }) {
  const outlets = [...new Set(quotes.map(({ through }) => through))];
  if (outlets.length === 0) return <Empty title="Nobody quotes anybody under these conditions" />;
  return (
    <div className="cards">
      {outlets.map((outlet) => (
        <section key={outlet} className="card">
          <h2>{outlet}</h2>
          <ul>
            {quotes
              .filter(({ through }) => through === outlet)
              .map(({ speaker, incidents }) => (
                <li key={speaker}>
                  <FilterLink path="/incidents" where={{ speaker: [speaker] }}>
                    {incidents}
                  </FilterLink>{' '}
                  ← {speaker}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
