import type { IncidentView, OriginAccount } from '../../../../src/model/index.ts';
import { To } from '../../ui/links.tsx';
import { Legend } from '../../ui/Marked.tsx';
import { count } from '../../ui/terms.ts';
import { ClaimCard } from './ClaimCard.tsx';
import type { IncidentActs } from './useIncidentKeys.ts';

interface AccountsProps {
  readonly view: IncidentView;
  readonly target: string;
  readonly acts: IncidentActs;
}

/** The accounts side by side, a column for each independent voice. */
export function Accounts({ view, target, acts }: AccountsProps) {
  return (
    <section aria-labelledby="accounts" className="accounts-section">
      <header className="accounts-head">
        <h2 id="accounts" tabIndex={-1}>
          Who says so
        </h2>
        <Legend />
      </header>
      <div className="accounts">
        {view.accounts.map((account) => (
          <section key={account.speaker} className="account" aria-label={`Account of ${account.speaker}`}>
            <AccountHead account={account} />
            {account.claims.map((told) => (
              <ClaimCard key={told.claim.id} told={told} target={target} acts={acts} incident={view.incident} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

/** The voice, and the ways by which it was heard. */
function AccountHead({ account: { speaker, chains, claims } }: { readonly account: OriginAccount }) {
  const ways = chains.filter((chain) => chain.length > 1 || chain[0] !== speaker);
  return (
    <header>
      <h3>
        <To href="/voices">{speaker}</To>
      </h3>
      <p className="faint">{count(claims.length, 'claim')}</p>
      {ways.length > 0 ? (
        <ul className="chains" aria-label="Heard through">
          {ways.map((chain) => (
            <li key={chain.join('|')}>{chain.join(' ← ')}</li>
          ))}
        </ul>
      ) : null}
    </header>
  );
}
