import { byLevels } from "./by-levels.ts";
import type { VerbList } from "./verb-list.ts";

/** English. Verbs of product training first, the usual taxonomies after them. */
export const en: VerbList = {
  measurable: byLevels([
    [
      "remember",
      "say, tell, cite, count, label, list, memorise, memorize, name, quote, recall, recite, repeat, reproduce, state, tabulate",
    ],
    ["remember understand", "find, locate, match, mark, recognise, recognize, look|looks up"],
    ["remember understand create", "define"],
    ["remember understand analyse", "identify"],
    ["remember understand apply", "select, choose, pick"],
    [
      "understand",
      "clarify, describe, explain, express, outline, paraphrase, rephrase, restate, retell, summarise, summarize, put|puts into words, teach|teaches back",
    ],
    [
      "understand apply",
      "classify, compute, convert, demonstrate, discuss, illustrate, interpret, present, read, report, show, translate, give|gives an? example|examples, walk|walks through",
    ],
    [
      "understand analyse",
      "associate, compare, contrast, distinguish, differentiate, infer, relate, trace, tell|tells apart",
    ],
    ["understand analyse evaluate", "conclude, estimate, forecast, predict, review"],
    [
      "apply",
      "answer, ask, contact, decline, delegate, document, escalate, guide, hand|hands on, help, invoice, offboard, onboard, remind, warn, access, activate, add, adjust, administer, allocate, apply, archive, assign, attach, automate, book, cancel, change, click, close, complete, comply, configure, connect, copy, deactivate, delete, deploy, disable, display, download, duplicate, edit, embed, enable, enrol, enroll, enter, execute, export, filter, follow, forward, grant, handle, host, implement, import, input, insert, install, integrate, invite, issue, launch, link, load, lock, maintain, manage, map, mask, merge, migrate, move, navigate, notify, obtain, open, operate, order, pay, perform, pin, place, post, practise, practice, print, process, produce, provide, provision, publish, rename, renew, reassign, receive, record, redeem, register, reject, release, remove, reopen, replace, reply, request, rerun, reset, resolve, respond, restore, restrict, retrieve, return, revoke, rotate, route, run, save, scale, schedule, search, send, serve, set, share, sort, start, stop, store, submit, subscribe, switch, sync, synchronise, synchronize, tag, take|takes, transfer, trigger, uninstall, unlock, unpublish, update, upgrade, upload, use, utilise, utilize, verify, view, withdraw, carry|carries out, check|checks in, hand|hands over, roll|rolls back, fill|fills out, sign|signs out, turn|turns off, back|backs up, fill|fills in, sign|signs in, turn|turns on, log|logs out, log|logs in, log|logs on, set|sets up",
    ],
    [
      "apply analyse",
      "calculate, debug, diagnose, examine, fix, inspect, investigate, measure, query, reconcile, test, troubleshoot, validate",
    ],
    [
      "apply create",
      "adapt, author, build, combine, compile, compose, construct, create, customise, customize, develop, draft, extend, generate, make, model, modify, parametrise, plan, prepare, program, prototype, rearrange, rewrite, script, solve, tailor, wire, write",
    ],
    ["apply evaluate", "approve, grade, optimise, optimize, prioritise, prioritize, tune"],
    ["apply understand analyse", "monitor, track"],
    ["apply create evaluate", "coach, facilitate, train, teach, lead, mentor, advise, negotiate, recover"],
    [
      "analyse",
      "analyse, analyze, categorise, categorize, correlate, decompose, deconstruct, dissect, isolate, segment, separate, subdivide, break|breaks down",
    ],
    ["analyse evaluate", "audit, benchmark, challenge, correct, detect, weigh"],
    [
      "evaluate",
      "appraise, argue, assess, convince, critique, criticise, criticize, debate, decide, defend, evaluate, judge, justify, rank, rate, recommend, score, support",
    ],
    [
      "create",
      "arrange, architect, assemble, conceive, design, devise, formulate, hypothesise, hypothesize, invent, organise, organize, originate, propose, synthesise, synthesize",
    ],
  ]),
  vague: {
    "know|knows": "remember",
    "know|knows about": "remember",
    knowing: "remember",
    "understand|understands": "understand",
    understanding: "understand",
    "learn|learns": "understand",
    "learn|learns about": "understand",
    "learning about|how|what|why|the": "understand",
    "comprehend|comprehends": "understand",
    "grasp|grasps": "understand",
    "appreciate|appreciates": "understand",
    "internalise|internalises|internalize|internalizes": "understand",
    "be|become|becomes|get|gets|is|are fully? familiar with": "remember",
    "familiarise|familiarize|familiarises|familiarizes yourself|yourselves|themselves|oneself|himself|herself with":
      "remember",
    "be|become|becomes|is|are|get|gets more? aware of|that": "remember",
    "be|become|becomes|is|are|get|gets conversant|acquainted with": "remember",
    "be|is|are introduced|exposed to": "remember",
    "get|gets to know": "remember",
    "be|become|becomes|is|are|feel|feels comfortable|confident with|about|in|using|when": "apply",
    "gain|gains|get|gets|have|has|acquire|acquires|develop|develops|build|builds|obtain|obtains|receive|receives * understanding|knowledge|insight|insights|overview|appreciation|awareness|grasp of|about|into|for|on":
      "understand",
    "demonstrate|demonstrates|show|shows * understanding|knowledge|appreciation|awareness|comprehension of|about|for":
      "understand",
    "be|is|are knowledgeable about|in|of": "remember",
  },
  superfluous: [
    "know|knows how to",
    "understand|understands how to",
    "learn|learns how to",
    "learn|learns to",
    "learning|knowing|understanding how to",
  ],
  intransitive: new Set(
    "log in,log out,log on,sign in,sign out,navigate,comply,respond,reply,collaborate,negotiate,teach,coach,lead,facilitate,practise,practice,search,troubleshoot,debug,argue,debate,decide,check in,roll back,fix,order,pay,read,plan,start,stop,report,run,subscribe,switch,test,train,advise,teach back,write,use,show,give an example".split(
      ",",
    ),
  ),
  offers: {
    remember: ["list", "name", "state", "locate"],
    understand: ["explain", "summarise", "give an example of", "compare"],
    apply: ["configure", "set up", "carry out", "use"],
    analyse: ["analyse", "diagnose", "trace", "compare"],
    evaluate: ["assess", "justify", "recommend", "decide"],
    create: ["design", "build", "plan", "propose"],
  },
  condition:
    /^(?:by|at|upon|on|after|before|once|following|having|in|within|when|as|using|given|with|without)\b(?:[^,.:;]|[,.](?=\d)){0,90}[,:]\s*/iu,
  leadIn:
    /^(?:(?:[^,.:;]|[,.](?=\d)){0,120}?\b(?:can|could|(?:will|should|must|shall)\s+be\s+able\s+to|(?:is|are|be|being)\s+able\s+to|will|should|must|shall)\b\s*:?\s*|able\s+to\s+|to\s+|how\s+to\s+)/iu,
  conjunctions: new Set(["and", "or", "then", "also", "plus"]),
  subordinators: new Set(
    "how why when which that what who whom whose where whether if to while because so as before after until unless between by for of from including using with than such".split(
      " ",
    ),
  ),
  isAdverb: (word) => /.ly$/.test(word) || adverbs.has(word),
  baseForms: (word) => [word, ...inflected(word)],
  isVerbAfterObject: (_, next) => next !== undefined && determiners.has(next),
};

const adverbs = new Set(
  "alone also always independently themselves yourself unaided unassisted better faster well quickly again both".split(
    " ",
  ),
);

const determiners = new Set(
  "a an the its their his her your our my it them him us this these that those each every all any both how why which whether what who when where one's somebody someone people users new".split(
    " ",
  ),
);

/** Third person and gerund. */
function inflected(word: string): readonly string[] {
  if (word.length < 5) return word.endsWith("s") ? [word.slice(0, -1)] : [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (word.endsWith("ing")) {
    const stem = word.slice(0, -3);
    const doubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    return [stem, `${stem}e`, ...doubled];
  }
  return word.endsWith("es")
    ? [word.slice(0, -1), word.slice(0, -2)]
    : word.endsWith("s")
      ? [word.slice(0, -1)]
      : [];
}
