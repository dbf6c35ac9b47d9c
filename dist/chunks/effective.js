import { n as parsePolicy, t as PolicyError } from "./load.js";
import { n as organise } from "./organise.js";
import { t as BUILT_IN } from "./policy2.js";
import { r as referenceText } from "./reference.js";

// src/policy/effective.ts
function effectivePolicy(own, organisation) {
	const above = (organisation ?? []).map(({ text, source }) => parsePolicy(text, source));
	const [open] = [...above, ...organisation === void 0 && own ? [own] : []];
	if (open?.extends) throw new PolicyError(`${open.source}: it extends ${referenceText(open.extends)}, which is not read here: give that file as the organisation’s policy (--organisation-policy FILE)`);
	return organise([...above, own ?? BUILT_IN]);
}

export { effectivePolicy };