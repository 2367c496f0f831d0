import type { ToldClaim } from '../../../src/model/index.ts';
import { words } from './terms.ts';

const HEDGE_MEANS: Readonly<Record<string, string>> = {
  asserted: 'the report says it as its own',
  reported: 'the report says that somebody says it',
  claimed: 'a side with a stake says it',
  alleged: 'the report keeps its distance',
  rumoured: 'the report calls it a rumour',
  denied: 'the report says that somebody denies it',
};

/** Who stands behind a claim, the outlet first, whoever is nearest to the event last; and how far the report stands behind it. */
export function Speakers({
  told: { claim, chain, report },
}: {
  readonly told: Pick<ToldClaim, 'claim' | 'chain' | 'report'>;
}) {
  return (
    <p className="speakers">
      <span className={`hedge hedge-${claim.hedge}`} title={HEDGE_MEANS[claim.hedge]}>
        {claim.hedge}
      </span>{' '}
      <span>
        {chain.length === 0 ? 'in the voice of ' : 'by '}
        <span className="voice">{report.outlet ?? 'the outlet'}</span>
        {chain.map((each) => (
          <span key={each.cue.start}>
            <span className="arrow"> ← </span>
            <span className="voice" title={words(each.speaker_type)}>
              {each.source?.text ?? 'somebody not named'}
            </span>{' '}
            <q className="cue">{each.cue.text}</q>
          </span>
        ))}
      </span>
    </p>
  );
}
