import type { InterfaceWords } from "./interface-words.ts";

/**
 * What moves the slides: keys, buttons, swipes, the address's fragment, and a window for the presenter that this page
 * writes itself, so that it works from a disk. Without it all slides stand below one another.
 */
export function writeScript(words: InterfaceWords): string {
  const texts = {
    noNotes: words.noNotes,
    end: words.end,
    next: words.nextSlide,
    notes: words.notes.replace(/ \(.*/, ""),
    title: words.presenter.replace(/ \(.*/, ""),
    start: words.start,
    pause: words.pause,
    reset: words.reset,
    blocked: words.blocked,
    previous: words.previous,
    forward: words.next,
  };
  return `(()=>{"use strict";
const words=${JSON.stringify(texts).replaceAll("<", "\\u003c")};
${program}})();`;
}

const program = `const root=document.documentElement,slides=[...document.querySelectorAll(".slide")],bar=document.querySelector(".bar");
const output=bar.querySelector("output"),said=document.querySelector(".said"),message=document.querySelector(".message");
const button=name=>bar.querySelector("[data-do="+name+"]");
let now=0,view,timer;
root.classList.add("js");
const notesOf=index=>slides[index]?.querySelector(".notes")?.innerHTML||"<p>"+words.noNotes+"</p>";
function show(index,keep){
  now=Math.max(0,Math.min(slides.length-1,index));
  slides.forEach((slide,at)=>slide.classList.toggle("now",at===now));
  output.textContent=(now+1)+" / "+slides.length;
  button("previous").disabled=now===0;button("next").disabled=now===slides.length-1;
  said.innerHTML=notesOf(now);
  if(!keep)history.replaceState(null,"","#"+(now+1));
  if(matchMedia("(max-width:699px)").matches)scrollTo(0,0);
  present();
}
const fromAddress=()=>show((parseInt(location.hash.slice(1),10)||1)-1,true);
const act={
  previous:()=>show(now-1),next:()=>show(now+1),first:()=>show(0),last:()=>show(slides.length-1),
  notes(){said.hidden=!said.hidden;button("notes").setAttribute("aria-pressed",String(!said.hidden))},
  look(){const dark=root.dataset.look?root.dataset.look==="dark":matchMedia("(prefers-color-scheme:dark)").matches;root.dataset.look=dark?"light":"dark";present(true)},
  full(){document.fullscreenElement?document.exitFullscreen():root.requestFullscreen?.()},
  presenter:openPresenter
};
const rtl=root.dir==="rtl";
const keys={ArrowRight:rtl?"previous":"next",ArrowLeft:rtl?"next":"previous",ArrowDown:"next",ArrowUp:"previous",PageDown:"next",PageUp:"previous"," ":"next",Enter:"next",Backspace:"previous",Home:"first",End:"last",s:"presenter",n:"notes",d:"look",f:"full"};
let digits="";
function pressed(event){
  if(event.ctrlKey||event.metaKey||event.altKey)return;
  const target=event.target,tag=target?.tagName,key=event.key.length===1?event.key.toLowerCase():event.key;
  if(/^\\d$/.test(key)){digits=(digits+key).slice(-4);return}
  if(key==="Enter"&&digits){show(Number(digits)-1);digits="";event.preventDefault();return}
  digits="";
  if((key==="Enter"||key===" ")&&(tag==="BUTTON"||tag==="A"))return;
  if(tag==="PRE"&&/^Arrow(Left|Right)$/.test(key)&&target.scrollWidth>target.clientWidth)return;
  if(matchMedia("(max-width:699px)").matches&&/^(ArrowUp|ArrowDown|PageUp|PageDown| )$/.test(key)&&event.view===window)return;
  const name=key===" "&&event.shiftKey?"previous":keys[key];
  if(name){event.preventDefault();act[name]()}
}
addEventListener("keydown",pressed);
addEventListener("hashchange",fromAddress);
bar.addEventListener("click",event=>{const name=event.target.closest("button")?.dataset.do;if(name)act[name]()});
let touch;
addEventListener("touchstart",event=>{touch=event.touches.length===1?event.touches[0]:undefined},{passive:true});
addEventListener("touchend",event=>{
  if(!touch||event.target.closest("pre,.table"))return;
  const end=event.changedTouches[0],x=end.clientX-touch.clientX,y=end.clientY-touch.clientY;
  if(Math.abs(x)>48&&Math.abs(x)>2*Math.abs(y))(x<0)!==rtl?act.next():act.previous();
},{passive:true});
let quiet;
function moved(){root.classList.remove("still");clearTimeout(quiet);quiet=setTimeout(()=>root.classList.add("still"),2500)}
["mousemove","touchstart","focusin"].forEach(name=>addEventListener(name,moved,{passive:true}));
function tell(text){message.textContent=text;message.hidden=false;setTimeout(()=>{message.hidden=true},6000)}
function openPresenter(){
  if(view&&!view.closed){view.focus();return}
  view=open("","coursewright-presenter","popup,width=1180,height=760");
  if(!view){tell(words.blocked);return}
  const page=view.document;
  page.open();page.write("<!doctype html><html><head><meta charset=utf-8><title></title></head><body></body></html>");page.close();
  page.title=words.title;page.documentElement.lang=root.lang;page.documentElement.dir=root.dir;page.documentElement.className="js presenter";
  const style=page.createElement("style");style.textContent=document.querySelector("style").textContent+presenterStyle;page.head.append(style);
  page.body.innerHTML='<main><section class="view" id="current"></section><aside><h2>'+words.next+'</h2><section class="view" id="coming"></section><p class="clock"><time id="time">00:00</time><button id="run" type="button">'+words.pause+'</button><button id="reset" type="button">'+words.reset+'</button></p><p class="way"><button id="back" type="button">'+words.previous+'</button><button id="on" type="button">'+words.forward+'</button></p></aside><article id="notes" tabindex="0"></article></main>';
  const at=id=>page.getElementById(id);
  let begun=Date.now(),held=0,running=true;
  const tick=()=>{if(!view||view.closed){clearInterval(timer);return}const s=Math.floor((running?held+Date.now()-begun:held)/1000),two=n=>String(n).padStart(2,"0");at("time").textContent=(s>=3600?Math.floor(s/3600)+":":"")+two(Math.floor(s/60)%60)+":"+two(s%60)};
  at("run").onclick=()=>{if(running)held+=Date.now()-begun;else begun=Date.now();running=!running;at("run").textContent=running?words.pause:words.start};
  at("reset").onclick=()=>{held=0;begun=Date.now();tick()};
  at("back").onclick=act.previous;at("on").onclick=act.next;
  view.addEventListener("keydown",pressed);view.addEventListener("resize",()=>present());
  clearInterval(timer);timer=setInterval(tick,500);
  present(true);
}
const presenterStyle="html.presenter{font-size:10px}.presenter body{overflow:hidden;height:100vh;background:var(--soft)}.presenter main{display:grid;height:100vh;padding:24px;gap:20px;grid:auto 1fr/minmax(0,1.9fr) minmax(0,1fr);align-items:start}.presenter .view{position:relative;width:100%;aspect-ratio:16/9;overflow:hidden;border-radius:6px;box-shadow:0 0 0 1px var(--line);background:var(--paper)}.presenter .view .slide{position:absolute;inset:0 auto auto 0;width:96rem;height:54rem;display:block!important;transform-origin:0 0}.presenter aside{font-size:16px}.presenter h2{margin:0 0 8px;font-size:14px;color:var(--quiet)}.presenter .clock{display:flex;gap:8px;align-items:center;margin:20px 0 8px}.presenter time{flex:1;font-size:44px;font-weight:700;font-variant-numeric:tabular-nums}.presenter .way{display:flex;gap:8px;margin:0}.presenter button{padding:10px 14px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);font:inherit;font-size:15px;cursor:pointer}.presenter .way button{flex:1}.presenter article{grid-column:1/-1;height:100%;min-height:0;overflow:auto;padding:4px 4px 32px;font-size:22px;line-height:1.5}.presenter article p{max-width:75ch;margin:0 0 .6em}.presenter .end{display:grid;place-items:center;height:100%;margin:0;font-size:16px;color:var(--quiet)}";
function present(again){
  if(!view||view.closed)return;
  const page=view.document,at=id=>page.getElementById(id);
  if(!at("notes"))return;
  const look=root.dataset.look;look?page.documentElement.dataset.look=look:delete page.documentElement.dataset.look;
  [["current",now],["coming",now+1]].forEach(([id,index])=>{
    const place=at(id),slide=slides[index];
    place.textContent="";
    if(!slide){const end=page.createElement("p");end.className="end";end.textContent=words.end;place.append(end);return}
    const copy=page.importNode(slide,true);
    copy.querySelectorAll("[id]").forEach(each=>each.removeAttribute("id"));copy.removeAttribute("id");copy.classList.add("now");
    copy.style.transform="scale("+place.clientWidth/960+")";
    place.append(copy);
  });
  at("notes").innerHTML=notesOf(now);at("notes").scrollTop=0;
}
addEventListener("pagehide",()=>view?.close());
fromAddress();moved();
`;
