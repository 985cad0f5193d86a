#pragma once
// How the HTML page looks: dark on white, one column on a telephone, A4 on paper.

#include <string_view>

namespace heng::document {

inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #fff; color: #1a1a1a; line-height: 1.6;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a; font-size: 1.3rem; }
h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .5rem 0; }
dt { color: #555; }
dd { margin: 0; white-space: pre-line; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0; padding: 0; list-style: none; }
a { color: #0b4f8a; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; overflow-wrap: normal; }
th, td { padding: .3rem .5rem; border: 1px solid #888; text-align: left; vertical-align: middle; }
th { background: #eef1f4; white-space: nowrap; }
td.figure { text-align: right; white-space: nowrap; }
td small { display: block; color: #555; }
td.free { color: #555; }
section.part { margin: 1rem 0; padding: .8rem 1rem; border: 1px solid #bbb; border-radius: .3rem; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.25rem; }
h4 { margin: .5rem 0 .25rem; color: #555; font-size: .95rem; font-weight: normal; }
blockquote { margin: 0; padding: .1rem .8rem; border-left: 3px solid #888; white-space: pre-line; }
pre { margin: 0; padding: .5rem .7rem; background: #f5f5f5; white-space: pre-wrap; font-size: .9rem; line-height: 1.5; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: .5rem 1.25rem; }
figure { margin: .5rem 0 0; break-inside: avoid; }
figcaption { color: #555; font-size: .9rem; }
figure table { margin-top: .25rem; font-size: .85rem; }
.plot { display: block; width: 100%; max-width: 34rem; height: auto; font-size: 12px; }
.plot text { fill: #1a1a1a; }
.plot .axis { stroke: #1a1a1a; }
.plot .guide { stroke: #ddd; }
.plot .score { fill: none; stroke: #0b4f8a; stroke-width: 2.5; }
.plot .out { stroke-width: 1.5; stroke-dasharray: 5 4; }
.plot .room { fill: #0b4f8a; fill-opacity: .15; }
.plot .closed { fill: #0b4f8a; stroke: #0b4f8a; stroke-width: 2; }
.plot .open { fill: #fff; stroke: #0b4f8a; stroke-width: 2; }
.severity { padding: .05rem .4rem; border: 1px solid currentColor; border-radius: .2rem; font-size: .85rem; }
.error { color: #a30000; }
.warning { color: #7a4b00; }
.note { color: #0b4f8a; }
details { margin-top: .4rem; }
summary { cursor: pointer; color: #555; }
@media (max-width: 40rem) {
  .beside { grid-template-columns: 1fr; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .35rem; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, details:not([open]) { display: none; }
  h2, h3 { break-after: avoid; }
  tr, dl { break-inside: avoid; }
  .plots { grid-template-columns: 1fr 1fr; }
  a { color: inherit; text-decoration: none; }
}
)css";

}  // namespace heng::document
