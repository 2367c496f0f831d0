import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type FormEvent, useState } from 'react';
import type { Job, ReportRequest } from '../../../../src/model/index.ts';
import { post } from '../../api/client.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { count } from '../../ui/terms.ts';

const WAYS = { files: 'files', text: 'a text', url: 'an address' } as const;

/** Adds reports: files by drop or choice, a text by paste, a page or feed by its address. */
export function AddReports() {
  const queries = useQueryClient();
  const [way, setWay] = useState<keyof typeof WAYS>('files');
  const add = useMutation({
    mutationFn: (body: FormData | ReportRequest) => post<Job>('/reports', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <section aria-labelledby="add" className="card">
      <h2 id="add">Add reports</h2>
      <Tabs label="From" tabs={WAYS} value={way} onChange={setWay} />
      {way === 'files' ? <Files onFiles={(files) => add.mutate(formOf(files))} /> : null}
      {way === 'text' ? <Text onText={add.mutate} /> : null}
      {way === 'url' ? <Address onUrl={(url) => add.mutate({ kind: 'url', url })} /> : null}
      {add.isPending ? <p role="status">Sending …</p> : null}
      {add.error ? (
        <p className="problem" role="alert">
          Not added: {add.error.message}
        </p>
      ) : null}
    </section>
  );
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return form;
}

function Files({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        Drop files here, or choose them: HTML, text, Markdown, feeds, WARC, EML, JSONL; tables of ACLED, UCDP GED or
        eventreport. {count(1_000, 'file')} and 50 MB at once.
      </span>
      <input
        type="file"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.target.value = '';
        }}
      />
    </label>
  );
}

function Text({ onText }: { readonly onText: (request: ReportRequest) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (key: string) => String(form.get(key) ?? '').trim();
    const given = ['title', 'outlet', 'published', 'url'].flatMap((key) => (said(key) ? [[key, said(key)]] : []));
    onText({ kind: 'text', text: said('text'), ...Object.fromEntries(given) });
    event.currentTarget.reset();
  };
  return (
    <form className="decide" onSubmit={submit}>
      <label className="field">
        <span>The report’s words</span>
        <textarea name="text" required />
      </label>
      <div className="row">
        <label>
          <span>Title</span>
          <input type="text" name="title" maxLength={1000} />
        </label>
        <label>
          <span>Outlet</span>
          <input type="text" name="outlet" maxLength={500} />
        </label>
        <label>
          <span>Published on</span>
          <input type="date" name="published" />
        </label>
        <label>
          <span>Where it stood (address)</span>
          <input type="url" name="url" pattern="https?://.*" />
        </label>
      </div>
      <button type="submit" className="button primary">
        Add the text
      </button>
    </form>
  );
}

function Address({ onUrl }: { readonly onUrl: (url: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onUrl(String(new FormData(event.currentTarget).get('url')));
  };
  return (
    <form className="decide" onSubmit={submit}>
      <label className="field">
        <span>A page or a feed; it is asked politely, as its robots.txt allows</span>
        <input type="url" name="url" required pattern="https?://.*" placeholder="https://" />
      </label>
      <button type="submit" className="button primary">
        Fetch and add
      </button>
    </form>
  );
}
