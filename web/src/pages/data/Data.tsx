import { useTitle } from '../../ui/title.ts';
import { AddReports } from './AddReports.tsx';
import { DecisionLog } from './DecisionLog.tsx';
import { Exports } from './Exports.tsx';
import { Jobs } from './Jobs.tsx';
import { Releases } from './Releases.tsx';
import { Runs } from './Runs.tsx';

/** What comes in, what was made of it when, and what goes out. */
export default function Data() {
  useTitle('Data');
  return (
    <div className="page data">
      <header className="page-head">
        <h1>Data</h1>
        <p>Nothing leaves this machine but what you download. What you add is kept in the project.</p>
      </header>
      <div className="data-columns">
        <div className="stack">
          <AddReports />
          <Jobs />
        </div>
        <div className="stack">
          <Exports />
          <Releases />
          <Runs />
          <DecisionLog />
        </div>
      </div>
    </div>
  );
}
