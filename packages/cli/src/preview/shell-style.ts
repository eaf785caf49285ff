/** How the page around the views looks: quiet, so that the view is what one sees. */
export const shellStyle = `
:root{color-scheme:light dark;--paper:#fff;--ground:#eceef2;--ink:#1b1f27;--quiet:#565e6c;--line:#d6dae2;--accent:#2f56c9;--good:#17693d;--warn:#8a4b00;--bad:#a3271d;--bad-ground:#fdf0ee;--control:#7d8594;
font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#181b22;--ground:#0c0e13;--ink:#e8eaf0;--quiet:#a6aebd;--line:#2d323d;--accent:#9db4ff;--good:#7fd6a3;--warn:#f2bd6c;--bad:#ff9f94;--bad-ground:#331c1a;--control:#838c9d}}
*{box-sizing:border-box}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;background:var(--ground);color:var(--ink)}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.25rem;padding:.5rem 1rem;background:var(--paper);border-bottom:1px solid var(--line)}
a{color:var(--accent)}
.home{display:flex;align-items:center;gap:.625rem;font-weight:600;color:inherit;text-decoration:none;max-width:20rem}
.home span:last-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mark{flex:none;width:.75rem;height:.75rem;border-radius:50%;background:var(--good)}
.alone .mark{background:var(--bad)}
nav{display:flex;gap:.25rem}
nav a{padding:.3125rem .75rem;border-radius:.5rem;color:var(--quiet);text-decoration:none}
nav a:hover{background:color-mix(in srgb,var(--ink) 7%,transparent);color:var(--ink)}
nav a[aria-current]{background:color-mix(in srgb,var(--accent) 13%,transparent);color:var(--ink);font-weight:600}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-inline-start:auto}
select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--control);border-radius:.5rem;padding:.25rem .5rem;max-width:12rem;min-height:2rem}
.choices select[aria-label="What is shown"]{max-width:22rem}
.status{padding:.1875rem .75rem;border-radius:1rem;border:1px solid currentColor;font-size:.875rem;text-decoration:none;color:var(--good);white-space:nowrap}
.choices:empty+.status{margin-inline-start:auto}
.status[data-worst=warning]{color:var(--warn)}
.status[data-worst=error]{color:var(--bad)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.banner:empty{display:none}
.banner{background:var(--bad-ground);border-bottom:1px solid var(--line);padding:.75rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline}
.banner ul{margin:0;padding-inline-start:1.125rem;color:var(--bad)}
.banner p{margin:0;color:var(--quiet)}
.banner code{color:var(--quiet)}
main{flex:1;min-height:0;overflow:auto}
.stage{height:100%;display:flex;justify-content:center}
iframe{border:0;background:var(--paper);width:100%;height:100%}
.stage[data-width=lms],.stage[data-width=phone]{padding:1.5rem;align-items:flex-start;height:auto;min-height:100%}
.stage[data-width=lms] iframe,.stage[data-width=phone] iframe{flex:none;border:1px solid var(--line);border-radius:.75rem;box-shadow:0 8px 24px rgb(20 28 45/12%)}
.stage[data-width=lms] iframe{width:1000px;height:600px}
.stage[data-width=phone] iframe{width:390px;height:760px}
.overview{max-width:64rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
.overview h1{font-size:1.875rem;line-height:1.2;margin:0 0 .25rem;text-wrap:balance}
.lead{color:var(--quiet);font-size:1.0625rem;margin:0 0 2rem}
.overview h2{font-size:1.125rem;margin:2.5rem 0 .75rem}
.findings ol{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.findings li{background:var(--paper);border:1px solid var(--line);border-inline-start:4px solid var(--quiet);border-radius:.5rem;padding:.75rem 1rem}
.findings li.error{border-inline-start-color:var(--bad)}.findings li.warning{border-inline-start-color:var(--warn)}
.findings strong{text-transform:capitalize}
.findings .error strong{color:var(--bad)}.findings .warning strong{color:var(--warn)}
.findings p{margin:0}
.hint,.place,.counts{color:var(--quiet)}
.place{font-size:.875rem;margin-top:.25rem!important;display:flex;flex-wrap:wrap;gap:0 1rem}
.fine{color:var(--good);margin:0}
.scopes{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}
.scopes li{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.125rem 1.25rem;display:flex;flex-direction:column}
.scopes h3{font-size:1.0625rem;line-height:1.35;margin:0 0 .25rem;text-wrap:balance}
.counts{margin:0 0 1rem;font-size:.875rem;display:flex;flex-wrap:wrap;gap:0 .875rem}
.links{margin:auto 0 0;display:flex;gap:.5rem}
.links a{padding:.25rem .75rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none}
.links a:hover{border-color:var(--accent)}
code{font-family:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
@media(max-width:90rem){.choices{order:3;width:100%;margin:0}.choices:empty{display:none}.status{margin-inline-start:auto}}
@media(max-width:48rem){.home{flex:1;min-width:0}nav{order:2;width:100%;margin-inline-start:-.5rem}.choices select{flex:1 1 8rem;min-width:0;max-width:none}.choices select[aria-label=Window]{display:none}}
`;
