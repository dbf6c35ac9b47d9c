import { n as reveal } from "./untrusted.js";

// src/rules/order.ts
const SEVERITIES = [
	"block",
	"warn",
	"note"
];
const GRAVEST = [
	"embedded-token",
	"approval-bypass",
	"unscoped-shell",
	"shell-launched-server",
	"remote-write",
	"open-egress",
	"host-wide-filesystem",
	"guard-removed",
	"sandbox-off",
	"hook-runs-command"
];
function weight(finding) {
	const i = GRAVEST.indexOf(finding.rule);
	return i < 0 ? GRAVEST.length : i;
}
function order(a, b) {
	return byPlace(a, b) || compare(a.fingerprint, b.fingerprint);
}
function byPlace(a, b) {
	return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || weight(a) - weight(b) || compare(reveal(a.place.path), reveal(b.place.path)) || a.place.startLine - b.place.startLine || compare(a.rule, b.rule);
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

export { order as n, byPlace as t };