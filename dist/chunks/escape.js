import { C as yamlString, S as visible, _ as raw, a as html, b as shorten, c as markdown, d as pageLines, f as pageProse, g as plain, h as pathUri, i as codeSpan, l as mermaidLabel, m as pageWords, n as bare, o as inert, p as pageText, r as codeBlock, s as json, t as annotationText, u as pageLabel, v as safeLine, x as terminal, y as sarifText } from "./escape2.js";

export { inert };