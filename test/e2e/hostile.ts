import type { Incoming } from '../../src/pipeline.ts';

/** Set by whatever script of a report should ever run. */
export const RAN = 'ranByAReport';

const ATTACKS = [
  `<script>window.${RAN}=1</script>`,
  `<img src=x onerror="window.${RAN}=1">`,
  `<svg onload="window.${RAN}=1"><animate onbegin="window.${RAN}=1" attributeName=x dur=1s></svg>`,
  `<a href="javascript:window.${RAN}=1">Jisr</a>`,
  `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  `"><style>*{display:none}</style>{{constructor.constructor('window.${RAN}=1')()}}`,
];

const title = `Rebels shell Idlib ${ATTACKS.join(' ')}`;
const body = `Rebels shelled Idlib on Friday and killed four civilians, ${ATTACKS.join(' ')} a doctor said.`;

/** Reports that try to run something: as a page, and as text that says so in words. */
export function hostileReports(): Incoming[] {
  const head = { outlet: `Evil <b onmouseover="window.${RAN}=1">Post</b>`, published: '2024-11-29', language: 'en' };
  const text = { id: 'hostile-text', url: `javascript:window.${RAN}=1`, title, ...head, text: body };
  const html = `<!doctype html><title>${title}</title><body onload="window.${RAN}=1"><article><h1>Shelling</h1>
    <p>${body}</p><p>Rebels captured the village of Maar Shurin on Friday, activists said. ${ATTACKS.join('')}</p></article>`;
  return [
    { source: 'hostile.jsonl', bytes: new TextEncoder().encode(`${JSON.stringify(text)}\n`) },
    { source: 'hostile.html', bytes: new TextEncoder().encode(html), contentType: 'text/html' },
  ];
}
