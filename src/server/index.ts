export { createApp } from './app.ts';
export { isLoopback } from './guard/hosts.ts';
export { Tokens } from './guard/tokens.ts';
export { type OpenThread, reconcilingOnThread } from './jobs/thread.ts';
export { listen } from './listen.ts';
export { serveAssistants } from './mcp/serve.ts';
export { openProject } from './open.ts';
export type { Project } from './project.ts';
