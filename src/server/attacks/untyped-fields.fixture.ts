const secret = "proves who somebody is and is kept as a digest or not at all; nobody is shown it";
const code = "names a part of the set, a form, an option or an input that must be there";
const figure = "is read as a number, a day or a choice by the rule, and anything else is refused";
const stored = "the reason of an act, in the one column where every reason of an act is: dozens of others fill it here";

/** Where a hostile text cannot get: the operation and field, or the end of a field of any operation, and why. */
export const untyped: readonly (readonly [field: RegExp, why: string])[] = [
  [/^identity\.\w+ (?:login|password|currentPassword|newPassword|challenge|code)$/, secret],
  [/ (?:.*[.[\]])?(?:component|components\[\]|part|parts\[\]|inputs\.<key>|restricted\[\])$/, code],
  [/^scoring\.(?:createRound|changeRound) plan\.tieBreak\[\]$/, code],
  [/^scoring\.(?:previewCriteriaSetImport \?setCode|createCriteriaSet from\.code)$/, code],
  [/^scoring\.saveVerdict remarkCode$/, code],
  [/^scoring\.saveSurveyAnswers answers\[\]\.form$/, code],
  [/^scoring\.changeUnitInputs changes\[\]\.input$/, code],
  [/^scoring\.changeUnitInputs changes\[\]\.(?:before|value)$/, figure],
  [/ (?:.*\.)?(?:inputs\.\*|points)$/, figure],
  [/^scoring\.saveCriteriaSet document\.id$/, "stays what it was when the set was begun"],
  [/^identity\.(?:linkIdentity|unlinkIdentity) /, "needs a provider of identities, which this world does not have"],
  [/^scoring\.(?:openRound|returnRoundToDraft|takeProposedAssignments) reason$/, stored],
];
