import type { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { COOKIE, type Env } from '../guard/access.ts';
import { sameSiteOnly } from '../guard/hosts.ts';
import type { Tokens } from '../guard/tokens.ts';

/** Seconds that a browser keeps a token: a working week. */
const KEPT = 5 * 86_400;

/** The page that asks for a token, and what keeps it in a cookie that no script can read and no other site can send. */
export function addLogin(app: Hono<Env>, tokens: Tokens): void {
  app.get('/login', (context) => context.html(page(''), 200, { 'cache-control': 'no-store' }));
  app.post('/login', sameSiteOnly, async (context) => {
    const given = (await context.req.parseBody()).token;
    const token = typeof given === 'string' ? given.trim() : '';
    if (!tokens.visitor(token)) return context.html(page('No such token.'), 401, { 'cache-control': 'no-store' });
    const secure = new URL(context.req.url).protocol === 'https:';
    setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: KEPT, secure });
    return context.redirect('/', 303);
  });
  app.post('/logout', sameSiteOnly, (context) => {
    deleteCookie(context, COOKIE, { path: '/' });
    return context.redirect('/login', 303);
  });
}

function page(problem: string) {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ascribe: token</title>
<main>
<h1>Ascribe</h1>
<form method="post" action="/login">
<p role="alert">${problem}</p>
<p><label for="token">Your token</label><br>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus size="50"></p>
<p><button>Enter</button></p>
</form>
<p>Who runs this server makes tokens with <code>ascribe token add NAME</code>.</p>
</main>
`;
}
