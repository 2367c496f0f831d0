import { useQuery } from '@tanstack/react-query';
import type { SentenceTree, TreeWord } from '../../../../src/model/index.ts';
import { sentenceQuery } from '../../api/queries.ts';
import { Answer } from '../../ui/states.tsx';

interface TreeProps {
  readonly report: string;
  readonly sentence: number;
}

/** A sentence as it was parsed: every word below the one that it hangs on (Universal Dependencies). */
export function Tree({ report, sentence }: TreeProps) {
  const tree = useQuery(sentenceQuery(report, sentence));
  return <Answer of={tree}>{(shown) => <Branches tree={shown} head={-1} />}</Answer>;
}

function Branches({ tree, head }: { readonly tree: SentenceTree; readonly head: number }) {
  const words = tree.words.filter((word) => word.head === head);
  if (words.length === 0) return null;
  return (
    <ul className="tree">
      {words.map((word) => (
        <Word key={word.index} tree={tree} word={word} />
      ))}
    </ul>
  );
}

function Word({ tree, word }: { readonly tree: SentenceTree; readonly word: TreeWord }) {
  return (
    <li>
      <span className="form">{word.form}</span> <code>{word.deprel}</code> <code className="faint">{word.upos}</code>
      <Branches tree={tree} head={word.index} />
    </li>
  );
}
