import { COLOURS, type ColourName } from "../colours.ts";

const names = Object.keys(COLOURS) as ColourName[];
const tokens = (at: 0 | 1): string =>
  names.map((name) => `--${name}:${COLOURS[name][at]}`).join(";");

/** Where the site keeps the latin files of its two fonts under names that do not change. */
export const KIT_FONTS = ["/fonts/instrument-sans.woff2", "/fonts/bricolage-grotesque.woff2"];

/**
 * The whole look of a kit, one string, so that the content policy can name it by its hash. A coral
 * thread runs from the monogram past every section and ends in cobalt, where a sponsor takes it up.
 * On paper it is one page: what is longer than a page ends there.
 */
export const KIT_STYLE = `
@font-face{font-family:"Instrument Sans";src:url(${KIT_FONTS[0]}) format("woff2");font-weight:400 700;font-display:swap}
@font-face{font-family:"Bricolage Grotesque";src:url(${KIT_FONTS[1]}) format("woff2");font-weight:200 800;font-display:swap}
@font-face{font-family:"Instrument Fallback";src:local("Arial"),local("Liberation Sans"),local("Helvetica");size-adjust:101.5%;ascent-override:95.6%;descent-override:24.6%;line-gap-override:0%}
@font-face{font-family:"Bricolage Fallback";src:local("Arial Bold"),local("Liberation Sans Bold"),local("Helvetica Bold");size-adjust:101%;ascent-override:92.1%;descent-override:26.7%;line-gap-override:0%}
:root{color-scheme:light dark;${tokens(0)}}
@media(prefers-color-scheme:dark){:root{${tokens(1)}}}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{background:var(--paper);color:var(--ink);font:16px/26px "Instrument Sans","Instrument Fallback",system-ui,"Noto Sans","Noto Sans Arabic",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,.big,.mono{font-family:"Bricolage Grotesque","Bricolage Fallback","Instrument Sans",system-ui,"Noto Sans Arabic",sans-serif;text-wrap:balance}
ul{list-style:none}
a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:4px}
.wrap{max-width:1000px;margin-inline:auto;padding-inline:20px}
.muted{color:var(--muted)}
.small{font-size:14px;line-height:20px}
.who{background:var(--influencerTint)}
.who .wrap{display:grid;grid-template-columns:auto minmax(0,1fr);gap:16px 20px;align-items:center;padding-block:28px}
.mono{display:grid;place-items:center;width:72px;height:72px;border-radius:50%;background:var(--influencer);color:var(--raised);font-size:27px;line-height:1;font-weight:600;letter-spacing:-.01em}
.kind{color:var(--influencer);font-size:14px;line-height:20px;font-weight:600}
h1{font-size:34px;line-height:40px;font-weight:600;letter-spacing:-.02em}
.head{grid-column:1/-1;font-size:20px;line-height:28px}
.facts{grid-column:1/-1;font-size:14px;line-height:22px}
.facts p+p{margin-top:2px}
.busy{font-weight:600}
.button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:44px;border-radius:6px;padding:10px 20px;background:var(--accent);color:var(--accentInk);font-weight:600;line-height:22px;text-decoration:none;text-align:center}
.button:hover{opacity:.9}
.who .button{grid-column:1/-1}
.arrow{flex:none}
[dir=rtl] .arrow{transform:scaleX(-1)}
.thread{position:relative;margin-inline-start:5px;border-inline-start:2px solid var(--influencer);padding-inline-start:20px;padding-top:28px}
.thread>section,.end{position:relative;padding-bottom:36px}
.thread>section::before,.end::before{content:"";position:absolute;inset-inline-start:-27px;top:9px;width:12px;height:12px;border-radius:50%;background:var(--paper);border:2px solid var(--influencer)}
.end{padding-bottom:0}
.end::after{content:"";position:absolute;inset-inline-start:-23px;inset-block:21px 0;width:4px;background:var(--paper)}
.end .small,.help{margin-top:8px}
.end::before{background:var(--sponsor);border-color:var(--sponsor);top:15px}
h2{font-size:20px;line-height:28px;font-weight:600;letter-spacing:-.01em;margin-bottom:12px}
h3{font-size:16px;line-height:24px;font-weight:600;font-family:inherit}
.figures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:20px 24px}
.figures dt{color:var(--muted);font-size:14px;line-height:20px}
.big{display:block;font-size:28px;line-height:36px;overflow-wrap:normal;font-weight:600;letter-spacing:-.02em}
.bio{white-space:pre-line;max-width:68ch}
.grid{display:grid;gap:20px 32px}
.card{border-top:1px solid var(--hairline);padding-top:12px;min-width:0}
.card dl{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:14px;line-height:20px;margin-top:4px}
.card dl div{display:flex;gap:6px}
.card dt{color:var(--muted)}
.card dd{font-weight:600}
.card .first{display:block;width:100%}
.card .first dt{display:inline}
.card .first dd{display:inline;font-size:20px;line-height:28px;margin-inline-end:6px}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px}
.posts{display:flex;flex-wrap:wrap;gap:0 14px}
.posts a,.foot a,.handle{display:inline-block;padding-block:4px}
blockquote{margin-block:4px;white-space:pre-line}
.who h1,.card,.head,.button bdi{overflow-wrap:anywhere;min-width:0}
.stars{color:var(--influencer);font-weight:600}
.foot{border-top:1px solid var(--hairline);margin-top:40px;padding-block:20px 32px;display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px 24px;color:var(--muted)}
.foot ul{display:flex;gap:16px}
.foot [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.paper{display:none}
.gone{padding-block:96px;max-width:560px}
.gone p{margin-block:12px 24px}
@media(min-width:720px){
.wrap{padding-inline:32px}
.who .wrap{grid-template-columns:auto minmax(0,1fr) auto;gap:4px 28px;padding-block:48px}
.mono{width:112px;height:112px;font-size:43px;grid-row:span 3}
h1{font-size:46px;line-height:54px}
.head,.facts{grid-column:2}
.who .name{align-self:end}
.who .button{grid-column:3;grid-row:1/span 3;align-self:center}
.figures{grid-template-columns:repeat(auto-fit,minmax(118px,1fr))}
.big{font-size:32px;line-height:40px}
.thread{padding-inline-start:40px;padding-top:40px}
.thread>section::before,.end::before{inset-inline-start:-47px}
.end::after{inset-inline-start:-43px}
.two,.three{grid-template-columns:repeat(2,minmax(0,1fr))}
}
@media(min-width:960px){.three{grid-template-columns:repeat(auto-fit,minmax(240px,1fr))}}
@media print{
@page{margin:11mm 12mm}
:root{color-scheme:light;${tokens(0)};--paper:#fff}
body{font-size:9pt;line-height:13pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{height:97vh;display:flex;flex-direction:column}
.body{flex:0 1 auto;min-height:0;display:flex;flex-direction:column}
.thread{min-height:0;overflow-y:clip}
.wrap{max-width:none;padding-inline:0}
.who{border-radius:8pt}
.who .wrap{grid-template-columns:auto minmax(0,1fr);gap:1pt 14pt;padding:12pt 14pt}
.mono{width:54pt;height:54pt;font-size:20pt;grid-row:span 3}
h1{font-size:22pt;line-height:26pt}
.head,.facts{grid-column:2}
.head{font-size:11pt;line-height:15pt}
.facts,.kind,.small,.card dl,.figures dt{font-size:8pt;line-height:11pt}
.end .small,.help{margin-top:2pt}
.screen{display:none!important}
.paper{display:revert}
.end::after{display:none}
.thread{padding-top:10pt;padding-inline-start:14pt;margin-inline-start:3pt}
.thread>section{padding-bottom:9pt}
.thread>section::before,.end::before{width:6pt;height:6pt;inset-inline-start:-18.5pt;top:3pt;border-width:1.5pt}
.end::before{top:3pt}
h2{font-size:11pt;line-height:14pt;margin-bottom:3pt}
h3{font-size:9pt;line-height:12pt}
.big{font-size:17pt;line-height:21pt}
.figures{grid-template-columns:repeat(auto-fit,minmax(70pt,1fr));gap:6pt 12pt}
.bio{max-width:none}
.grid{gap:5pt 16pt}
.two{grid-template-columns:repeat(2,minmax(0,1fr))}
.three{grid-template-columns:repeat(3,minmax(0,1fr))}
.card{padding-top:4pt;break-inside:avoid}
.card dl{gap:0 8pt;margin-top:1pt}
.card .first dd{font-size:11pt;line-height:14pt}
blockquote{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;line-clamp:4;overflow:hidden;margin-top:1pt}
a{text-decoration:none}
.foot{margin-top:6pt;padding-block:5pt 0}
}`;
