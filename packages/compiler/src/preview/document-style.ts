/** How a document looks on a screen: one type scale, one spacing scale, light and dark, and on paper. */
export const documentStyle = `
:root{color-scheme:light dark;--accent:color-mix(in oklab,var(--own-accent) 88%,#000);--paper:#fff;--ground:#f6f7f9;--ink:#1b1f27;--quiet:#565e6c;--line:#dfe3e9;--good:#17693d;--warn:#8a4b00;--bad:#a3271d;--say:#2f56c9;
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
@media(prefers-color-scheme:dark){:root{--accent:color-mix(in oklab,var(--own-accent) 45%,#fff);--paper:#181b22;--ground:#111319;--ink:#e8eaf0;--quiet:#a6aebd;--line:#2d323d;--good:#7fd6a3;--warn:#f2bd6c;--bad:#ff9f94;--say:#9db4ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem}
body{margin:0;background:var(--ground);color:var(--ink);display:grid;grid-template-columns:17rem minmax(0,1fr);align-items:start}
nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:2rem 1rem 2rem 1.5rem;font-size:.9375rem;line-height:1.4}
nav h2{font-size:.8125rem;color:var(--quiet);margin:0 0 .75rem;font-weight:600}
nav ol{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.3rem .5rem;border-radius:.375rem;color:inherit;text-decoration:none}
nav a:hover{background:color-mix(in srgb,var(--accent) 10%,transparent)}
nav .level-1{font-weight:600;margin-top:.5rem}
nav .level-2{padding-inline-start:.75rem;color:var(--quiet)}
main{background:var(--paper);padding:3rem clamp(1.25rem,5vw,4rem) 4rem;min-height:100vh;border-inline-start:1px solid var(--line)}
main>*{max-width:46rem}
header{border-bottom:2px solid var(--accent);padding-bottom:1.5rem;margin-bottom:2rem}
.kind{color:var(--accent);font-weight:600;font-size:.9375rem;margin:0}
h1{font-size:clamp(1.75rem,1.4rem + 1.6vw,2.25rem);line-height:1.2;margin:.25rem 0 0;text-wrap:balance}
.subtitle{font-size:1.25rem;color:var(--quiet);margin:.25rem 0 0}
h2,h3,h4,h5,h6{line-height:1.3;margin:2rem 0 .5rem;text-wrap:balance}
main>h2{font-size:1.5rem;margin-top:3.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
header+h2{margin-top:0;padding-top:0;border-top:0}
h3{font-size:1.25rem}h4{font-size:1.0625rem}h5,h6{font-size:.9375rem}
p,ul,ol,dl,pre,blockquote,.box,.wide{margin:0 0 1rem}
a{color:var(--accent)}
li{margin:.25rem 0}
ul.boxes{list-style:none;padding-inline-start:0}
ul.boxes>li{position:relative;padding-inline-start:1.75rem}
ul.boxes>li::before{content:"";position:absolute;inset-inline-start:0;top:.32rem;width:1rem;height:1rem;border:1.5px solid var(--quiet);border-radius:.2rem}
.faint,small{color:var(--quiet);font-size:.9375rem}
dl>div{display:grid;grid-template-columns:minmax(7rem,11rem) minmax(0,1fr);gap:1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
dl>div:last-child{border-bottom:0}
dt{color:var(--quiet)}dd{margin:0}
header dl{margin:1.5rem 0 0}
dd>:last-child,.box>:last-child,li>:last-child{margin-bottom:0}
pre{background:var(--ground);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;overflow:auto;font-size:.875rem;line-height:1.5}
code{font-family:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em}
pre code{font-size:inherit}
blockquote{border-inline-start:3px solid var(--line);padding-inline-start:1rem;margin-inline:0;color:var(--quiet)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45}
th,td{text-align:start;vertical-align:top;padding:.45rem .75rem;border-bottom:1px solid var(--line)}
th{color:var(--quiet);font-weight:600;border-bottom-color:var(--quiet)}
th:first-child,td:first-child{padding-inline-start:0}
.right{text-align:end}.centre{text-align:center}
tr.quiet td{color:var(--quiet);background:color-mix(in srgb,var(--ground) 60%,transparent)}
.box{--tone:var(--quiet);border-inline-start:4px solid var(--tone);background:color-mix(in srgb,var(--tone) 7%,var(--paper));border-radius:0 .5rem .5rem 0;padding:.75rem 1.25rem}
[dir=rtl] .box{border-radius:.5rem 0 0 .5rem}
.box-title{font-weight:600;color:var(--tone);margin-bottom:.25rem}
.box.speak{--tone:var(--say)}.box.activity{--tone:var(--accent)}.box.cut,.box.fallback{--tone:var(--warn)}.box.warning{--tone:var(--bad)}.box.answer{--tone:var(--good)}
.beside{display:flow-root;margin-bottom:1rem}
.beside>.slides{float:inline-end;width:13.5rem;margin-inline-start:1.75rem}
.beside>.slides:only-child{float:none;width:auto;margin:0;display:flex;flex-wrap:wrap;gap:0 1rem}
.beside .box{display:flow-root}
figure{margin:.35rem 0 .75rem;width:13.5rem;max-width:100%}
figure svg{display:block;width:100%;border:1px solid var(--line);border-radius:.25rem}
figcaption{font-size:.8125rem;color:var(--quiet);margin-top:.15rem}
.picture img{max-width:100%;height:auto;border-radius:.5rem;border:1px solid var(--line)}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.875rem}
footer p{margin:0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:40rem){.beside>.slides{float:none;width:auto;margin:0;display:flex;flex-wrap:wrap;gap:0 1rem}.slides>figure{width:9.5rem}}
@media(max-width:60rem){body{display:block}nav{position:static;max-height:none;padding:1.25rem clamp(1.25rem,5vw,4rem) 0}nav .level-2{display:none}main{border:0;padding-top:2rem}}
@media print{nav{display:none}body{display:block;background:none}main{padding:0;border:0}}
`;
