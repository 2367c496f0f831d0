import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { thinSource } from './source.ts';

type Node = DefaultTreeAdapterMap['node'];

/** A tree as the reader sees it: names, the attributes that it asks for, and text outside scripts and style sheets. */
function outline(node: Node): unknown {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return node.nodeName;
  const unread = node.nodeName === 'script' || node.nodeName === 'style';
  const marks = 'attrs' in node ? node.attrs.filter(({ name }) => name === 'class' || name === 'id') : [];
  return [node.nodeName, marks, unread ? [] : node.childNodes.map(outline)];
}

function seen(html: string): unknown {
  return outline(parse(html, { scriptingEnabled: false }));
}

const PARTS = [
  ...[
    '<p>',
    '</p>',
    '<div class="a b">',
    '</div>',
    '<b id=x>',
    '</b>',
    '<br/>',
    '<textarea>',
    '</textarea>',
    '<title>',
  ],
  ...['</title>', '<script>', '<script type="application/ld+json">', '</script>', '</SCRIPT x>', '<style>', '</style>'],
  ...['<!--', '-->', '--!>', '<!doctype html "', '<!', '<?php', '</', '<', '>', '"', "'", '=', '/', ' ', '\n', 'It’s'],
  ...[
    ' href="x"',
    " title='a > b'",
    ' data-x=y',
    ' class=c',
    ' id="d"',
    '=class',
    ' alt = "<p>"',
    '<a',
    '<img',
    '&lt;',
  ],
  ...['<a href="u" class="v">', '<td onclick="f(\'<b>\')">', '<iframe>', '</iframe>', 'words', '<svg>', '</svg>'],
];

describe('thinSource', () => {
  it('leaves out what nobody asks for', () => {
    const html =
      '<p class="lead" onclick="f()">Rebels <a title="x>y" href=\'/t\'>left</a>.</p><script>let a = "<p>"</script>';
    expect(thinSource(html)).toBe('<p class="lead" >Rebels <a  href=\'/t\'>left</a>.</p><script></script>');
  });

  it('keeps what machines are told, and words in fields', () => {
    const data = '<script type="application/ld+json">{"a":"<p x=y>"}</script><textarea><a href="x"></textarea>';
    expect(thinSource(data)).toBe(data);
  });

  it('gives the same tree, whatever the source', () => {
    const source = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(source, (html) => {
        expect(seen(thinSource(html))).toEqual(seen(html));
      }),
      { seed: 2016, numRuns: 2_000 },
    );
  });
});
