/** The look of the lab's sign-in pages; follows the system's theme and forced colours, usable at 320 px. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2430;--soft:#5a6272;--line:#c9ced8;--accent:#14557b;--on-accent:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#20242c;--ink:#f0f2f6;--soft:#b3bac8;--line:#4b5363;--accent:#8ccbee;--on-accent:#10202b}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;align-content:center;justify-items:center;gap:1rem;padding:1rem;background:color-mix(in srgb,var(--accent) 12%,var(--paper));color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{width:100%;max-width:28rem;padding:1.5rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;overflow-wrap:anywhere}
h1{margin:.25rem 0 1rem;font-size:1.4rem;line-height:1.25}
.who,footer,pre{color:var(--soft);font-size:.85rem}
.who{margin:0}
pre{white-space:pre-wrap;margin:.5rem 0 0}
a{color:var(--accent)}
form{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:.5rem;margin-top:1.5rem}
button{font:inherit;min-width:6rem;padding:.5rem 1rem;border:1px solid var(--line);border-radius:.25rem;background:transparent;color:inherit;cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;
