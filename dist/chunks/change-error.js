// src/change/change-error.ts
var ChangeError = class extends Error {
	name = "ChangeError";
	constructor(message) {
		super(printable(message));
	}
};
function printable(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "?").slice(0, 600);
}

export { ChangeError as t };