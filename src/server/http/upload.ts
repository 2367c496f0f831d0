import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LARGEST_UPLOAD, MOST_FILES, ReportRequest, ROUTES } from '../../model/index.ts';
import type { Incoming } from '../../pipeline.ts';
import type { Env } from '../guard/access.ts';
import type { Project } from '../project.ts';
import { checkRole, parsed } from './api.ts';
import { Refusal } from './refusal.ts';

/** Where a job is asked after. */
const JOBS = '/api/v1/jobs/';

/** Where reports are added: files as they are, or JSON with a text or an address. Answers with the job at once. */
export function addUpload(api: Hono<Env>, { jobs }: Project): void {
  api.post(ROUTES.addReports.path, async (context) => {
    checkRole(ROUTES.addReports, context.var.visitor);
    const files = /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '');
    const job = files
      ? jobs.add(await filesOf(await context.req.formData()))
      : addGiven(ReportRequest.parse(parsed(await context.req.text())), jobs);
    return context.json(job, 202, { location: `${JOBS}${job.id}` });
  });
}

/** Keeps whatever is sent from being larger than an upload may be. */
export const boundedBody = bodyLimit({
  maxSize: LARGEST_UPLOAD,
  onError: () => {
    throw new Refusal(413, 'too_large', `more than ${LARGEST_UPLOAD} bytes at once: add the files in several uploads`);
  },
});

function addGiven(given: ReportRequest, jobs: Project['jobs']) {
  if (given.kind === 'url') return jobs.fetch(given.url);
  const { kind, text, ...head } = given;
  return jobs.add([{ source: 'pasted', lines: once(JSON.stringify({ ...head, [kind]: text })) }]);
}

async function* once(line: string): AsyncGenerator<string> {
  yield line;
}

async function filesOf(form: FormData): Promise<Incoming[]> {
  const files = form.getAll('file').filter((part) => typeof part !== 'string');
  if (files.length === 0) throw new Refusal(400, 'no_file', 'send files as parts named "file"');
  if (files.length > MOST_FILES) throw new Refusal(413, 'too_many_files', `more than ${MOST_FILES} files at once`);
  return Promise.all(
    files.map(async (file) => ({
      source: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      contentType: file.type === '' ? null : file.type,
    })),
  );
}
