/** The look of the simulated pages: that of Simu's, with nothing of a real provider's. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f3f6f6; --card: #ffffff; --edge: #d3dbdb; --edge-strong: #7d8b8b; --text: #161c1c; --faint: #566363;
  --accent: #0b6b69; --accent-down: #085452; --on-accent: #ffffff; --accent-weak: #e0f1f0;
  --red: #b3261e; --red-weak: #fcecea; --amber-text: #7a4b00; --amber-weak: #fff4dc;
  --float: 0 1px 2px rgb(10 30 30 / 0.08), 0 12px 32px rgb(10 30 30 / 0.1);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1212; --card: #171e1e; --edge: #313b3b; --text: #e9efef; --faint: #a0adad;
    --accent: #58c9c1; --accent-down: #7cdad3; --on-accent: #04201f; --accent-weak: #12302f;
    --red: #f2b8b5; --red-weak: #35191a; --amber-text: #f0c674; --amber-weak: #2a2313;
    --float: 0 1px 2px rgb(0 0 0 / 0.5), 0 12px 32px rgb(0 0 0 / 0.4);
  }
}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; -webkit-text-size-adjust: 100%; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
.notice { padding: 8px 16px; background: var(--amber-weak); color: var(--amber-text); font-size: 14px; text-align: center; }
main { display: grid; gap: 16px; width: 100%; max-width: 520px; margin: 0 auto; padding: 16px; }
.card { display: grid; gap: 20px; padding: 20px; border: 1px solid var(--edge); border-radius: 8px; background: var(--card); box-shadow: var(--float); }
h1, .ask { font-size: 16px; font-weight: 400; color: var(--faint); }
h1 strong, .ask strong { display: block; color: var(--text); font-size: 32px; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; font-size: 14px; }
dt { color: var(--faint); }
dd { overflow-wrap: anywhere; text-align: right; font-variant-numeric: tabular-nums; }
form { display: grid; gap: 8px; }
button, .button { display: grid; gap: 0; width: 100%; min-height: 48px; padding: 10px 16px; border: 1px solid var(--edge-strong); border-radius: 8px;
  background: none; color: var(--text); font: inherit; text-align: left; text-decoration: none; cursor: pointer; }
button small { color: var(--faint); font-size: 14px; }
button:hover, .button:hover { background: var(--accent-weak); }
.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.main small { color: inherit; font-weight: 400; }
.main:hover { background: var(--accent-down); }
.quiet { border-color: transparent; color: var(--faint); text-align: center; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.state { display: grid; grid-template-columns: auto 1fr; gap: 12px; padding: 12px; border-radius: 8px; background: var(--accent-weak); }
.state.bad { background: var(--red-weak); color: var(--red); }
.state::before { content: attr(data-sign); font-weight: 600; }
.faint { color: var(--faint); font-size: 14px; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.row button { text-align: center; }
.row .main { grid-column: 1 / -1; }
@media (min-width: 720px) { main { padding: 48px 16px; } .card { padding: 32px; } }
`;
