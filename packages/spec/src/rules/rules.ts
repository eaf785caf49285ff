// Generated from the files of packages/spec/src/rules by "node scripts/reference.mjs"; not to be edited.

import { altMissing as accessibilityAltMissing } from "./accessibility/alt-missing.ts";
import { captions as accessibilityCaptions } from "./accessibility/captions.ts";
import { headingOrder as accessibilityHeadingOrder } from "./accessibility/heading-order.ts";
import { linkText as accessibilityLinkText } from "./accessibility/link-text.ts";
import { behaviourWithoutObjective as alignmentBehaviourWithoutObjective } from "./alignment/behaviour-without-objective.ts";
import { notAssessed as alignmentNotAssessed } from "./alignment/not-assessed.ts";
import { notPractised as alignmentNotPractised } from "./alignment/not-practised.ts";
import { notTaught as alignmentNotTaught } from "./alignment/not-taught.ts";
import { onlyGuided as alignmentOnlyGuided } from "./alignment/only-guided.ts";
import { onlySelected as alignmentOnlySelected } from "./alignment/only-selected.ts";
import { order as alignmentOrder } from "./alignment/order.ts";
import { outcomeWithoutBehaviour as alignmentOutcomeWithoutBehaviour } from "./alignment/outcome-without-behaviour.ts";
import { tourOnly as alignmentTourOnly } from "./alignment/tour-only.ts";
import { empty as assessmentEmpty } from "./assessment/empty.ts";
import { keyLengthBias as assessmentKeyLengthBias } from "./assessment/key-length-bias.ts";
import { keyPosition as assessmentKeyPosition } from "./assessment/key-position.ts";
import { keyShown as assessmentKeyShown } from "./assessment/key-shown.ts";
import { passMissing as assessmentPassMissing } from "./assessment/pass-missing.ts";
import { poolOverdrawn as assessmentPoolOverdrawn } from "./assessment/pool-overdrawn.ts";
import { poolSmall as assessmentPoolSmall } from "./assessment/pool-small.ts";
import { unused as assessmentUnused } from "./assessment/unused.ts";
import { neverExpires as certificationNeverExpires } from "./certification/never-expires.ts";
import { noPractical as certificationNoPractical } from "./certification/no-practical.ts";
import { passLow as certificationPassLow } from "./certification/pass-low.ts";
import { quizTime as certificationQuizTime } from "./certification/quiz-time.ts";
import { trackUnused as certificationTrackUnused } from "./certification/track-unused.ts";
import { unknownCode as checkUnknownCode } from "./check/unknown-code.ts";
import { assertsNothing as checkpointAssertsNothing } from "./checkpoint/asserts-nothing.ts";
import { badJsonpath as checkpointBadJsonpath } from "./checkpoint/bad-jsonpath.ts";
import { badPattern as checkpointBadPattern } from "./checkpoint/bad-pattern.ts";
import { history as checkpointHistory } from "./checkpoint/history.ts";
import { onlyAbsence as checkpointOnlyAbsence } from "./checkpoint/only-absence.ts";
import { timeoutLong as checkpointTimeoutLong } from "./checkpoint/timeout-long.ts";
import { unboundedWait as checkpointUnboundedWait } from "./checkpoint/unbounded-wait.ts";
import { unknownPort as checkpointUnknownPort } from "./checkpoint/unknown-port.ts";
import { feedbackMissing as exerciseFeedbackMissing } from "./exercise/feedback-missing.ts";
import { hintGivesAway as exerciseHintGivesAway } from "./exercise/hint-gives-away.ts";
import { noLab as exerciseNoLab } from "./exercise/no-lab.ts";
import { noMistakes as exerciseNoMistakes } from "./exercise/no-mistakes.ts";
import { noSteps as exerciseNoSteps } from "./exercise/no-steps.ts";
import { stepWithoutCheck as exerciseStepWithoutCheck } from "./exercise/step-without-check.ts";
import { unused as exerciseUnused } from "./exercise/unused.ts";
import { stray as fileStray } from "./file/stray.ts";
import { unknownName as fileUnknownName } from "./file/unknown-name.ts";
import { duplicate as idDuplicate } from "./id/duplicate.ts";
import { fileName as idFileName } from "./id/file-name.ts";
import { mismatch as idMismatch } from "./id/mismatch.ts";
import { absoluteWords as itemAbsoluteWords } from "./item/absolute-words.ts";
import { allCorrect as itemAllCorrect } from "./item/all-correct.ts";
import { allOfTheAbove as itemAllOfTheAbove } from "./item/all-of-the-above.ts";
import { feedbackMissing as itemFeedbackMissing } from "./item/feedback-missing.ts";
import { keyLongest as itemKeyLongest } from "./item/key-longest.ts";
import { negative as itemNegative } from "./item/negative.ts";
import { noKey as itemNoKey } from "./item/no-key.ts";
import { noObjective as itemNoObjective } from "./item/no-objective.ts";
import { sameChoices as itemSameChoices } from "./item/same-choices.ts";
import { severalKeys as itemSeveralKeys } from "./item/several-keys.ts";
import { verdictOnly as itemVerdictOnly } from "./item/verdict-only.ts";
import { noReinforcement as journeyNoReinforcement } from "./journey/no-reinforcement.ts";
import { recallObjectives as journeyRecallObjectives } from "./journey/recall-objectives.ts";
import { noExercise as labNoExercise } from "./lab/no-exercise.ts";
import { secret as labSecret } from "./lab/secret.ts";
import { unpinnedImage as labUnpinnedImage } from "./lab/unpinned-image.ts";
import { headingsOnly as lessonHeadingsOnly } from "./lesson/headings-only.ts";
import { noText as lessonNoText } from "./lesson/no-text.ts";
import { textEmpty as lessonTextEmpty } from "./lesson/text-empty.ts";
import { unusedFile as lessonUnusedFile } from "./lesson/unused-file.ts";
import { allAtOnce as levelAllAtOnce } from "./level/all-at-once.ts";
import { notRead as libraryNotRead } from "./library/not-read.ts";
import { missing as localeMissing } from "./locale/missing.ts";
import { stale as localeStale } from "./locale/stale.ts";
import { undeclared as localeUndeclared } from "./locale/undeclared.ts";
import { unreadable as localeUnreadable } from "./locale/unreadable.ts";
import { untranslated as localeUntranslated } from "./locale/untranslated.ts";
import { goalWithoutData as measurementGoalWithoutData } from "./measurement/goal-without-data.ts";
import { impossibleTarget as measurementImpossibleTarget } from "./measurement/impossible-target.ts";
import { outcomeWithoutMetric as measurementOutcomeWithoutMetric } from "./measurement/outcome-without-metric.ts";
import { percentSign as measurementPercentSign } from "./measurement/percent-sign.ts";
import { off as mixOff } from "./mix/off.ts";
import { presetChanged as mixPresetChanged } from "./mix/preset-changed.ts";
import { sum as mixSum } from "./mix/sum.ts";
import { noLessons as moduleNoLessons } from "./module/no-lessons.ts";
import { noObjectives as moduleNoObjectives } from "./module/no-objectives.ts";
import { retiredInTrack as moduleRetiredInTrack } from "./module/retired-in-track.ts";
import { bloomMismatch as objectiveBloomMismatch } from "./objective/bloom-mismatch.ts";
import { manyVerbs as objectiveManyVerbs } from "./objective/many-verbs.ts";
import { noBehaviour as objectiveNoBehaviour } from "./objective/no-behaviour.ts";
import { noObject as objectiveNoObject } from "./objective/no-object.ts";
import { vagueVerb as objectiveVagueVerb } from "./objective/vague-verb.ts";
import { cycle as pathCycle } from "./path/cycle.ts";
import { prerequisite as pathPrerequisite } from "./path/prerequisite.ts";
import { repeatedModule as pathRepeatedModule } from "./path/repeated-module.ts";
import { roleWithoutTrack as pathRoleWithoutTrack } from "./path/role-without-track.ts";
import { unusedModule as pathUnusedModule } from "./path/unused-module.ts";
import { missing as planMissing } from "./plan/missing.ts";
import { fileKind as referenceFileKind } from "./reference/file-kind.ts";
import { fileMissing as referenceFileMissing } from "./reference/file-missing.ts";
import { fileOutside as referenceFileOutside } from "./reference/file-outside.ts";
import { headingMissing as referenceHeadingMissing } from "./reference/heading-missing.ts";
import { linkMissing as referenceLinkMissing } from "./reference/link-missing.ts";
import { pictureMissing as referencePictureMissing } from "./reference/picture-missing.ts";
import { unknown as referenceUnknown } from "./reference/unknown.ts";
import { removedFeature as releaseRemovedFeature } from "./release/removed-feature.ts";
import { unknownRelease as releaseUnknownRelease } from "./release/unknown-release.ts";
import { untaughtChange as releaseUntaughtChange } from "./release/untaught-change.ts";
import type { Rule } from "./rule.ts";
import { language as sessionLanguage } from "./session/language.ts";
import { moduleOutsideTrack as sessionModuleOutsideTrack } from "./session/module-outside-track.ts";
import { noPlace as sessionNoPlace } from "./session/no-place.ts";
import { order as sessionOrder } from "./session/order.ts";
import { overlap as sessionOverlap } from "./session/overlap.ts";
import { partEmpty as sessionPartEmpty } from "./session/part-empty.ts";
import { partLong as sessionPartLong } from "./session/part-long.ts";

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  accessibilityAltMissing,
  accessibilityCaptions,
  accessibilityHeadingOrder,
  accessibilityLinkText,
  alignmentBehaviourWithoutObjective,
  alignmentNotAssessed,
  alignmentNotPractised,
  alignmentNotTaught,
  alignmentOnlyGuided,
  alignmentOnlySelected,
  alignmentOrder,
  alignmentOutcomeWithoutBehaviour,
  alignmentTourOnly,
  assessmentEmpty,
  assessmentKeyLengthBias,
  assessmentKeyPosition,
  assessmentKeyShown,
  assessmentPassMissing,
  assessmentPoolOverdrawn,
  assessmentPoolSmall,
  assessmentUnused,
  certificationNeverExpires,
  certificationNoPractical,
  certificationPassLow,
  certificationQuizTime,
  certificationTrackUnused,
  checkUnknownCode,
  checkpointAssertsNothing,
  checkpointBadJsonpath,
  checkpointBadPattern,
  checkpointHistory,
  checkpointOnlyAbsence,
  checkpointTimeoutLong,
  checkpointUnboundedWait,
  checkpointUnknownPort,
  exerciseFeedbackMissing,
  exerciseHintGivesAway,
  exerciseNoLab,
  exerciseNoMistakes,
  exerciseNoSteps,
  exerciseStepWithoutCheck,
  exerciseUnused,
  fileStray,
  fileUnknownName,
  idDuplicate,
  idFileName,
  idMismatch,
  itemAbsoluteWords,
  itemAllCorrect,
  itemAllOfTheAbove,
  itemFeedbackMissing,
  itemKeyLongest,
  itemNegative,
  itemNoKey,
  itemNoObjective,
  itemSameChoices,
  itemSeveralKeys,
  itemVerdictOnly,
  journeyNoReinforcement,
  journeyRecallObjectives,
  labNoExercise,
  labSecret,
  labUnpinnedImage,
  lessonHeadingsOnly,
  lessonNoText,
  lessonTextEmpty,
  lessonUnusedFile,
  levelAllAtOnce,
  libraryNotRead,
  localeMissing,
  localeStale,
  localeUndeclared,
  localeUnreadable,
  localeUntranslated,
  measurementGoalWithoutData,
  measurementImpossibleTarget,
  measurementOutcomeWithoutMetric,
  measurementPercentSign,
  mixOff,
  mixPresetChanged,
  mixSum,
  moduleNoLessons,
  moduleNoObjectives,
  moduleRetiredInTrack,
  objectiveBloomMismatch,
  objectiveManyVerbs,
  objectiveNoBehaviour,
  objectiveNoObject,
  objectiveVagueVerb,
  pathCycle,
  pathPrerequisite,
  pathRepeatedModule,
  pathRoleWithoutTrack,
  pathUnusedModule,
  planMissing,
  referenceFileKind,
  referenceFileMissing,
  referenceFileOutside,
  referenceHeadingMissing,
  referenceLinkMissing,
  referencePictureMissing,
  referenceUnknown,
  releaseRemovedFeature,
  releaseUnknownRelease,
  releaseUntaughtChange,
  sessionLanguage,
  sessionModuleOutsideTrack,
  sessionNoPlace,
  sessionOrder,
  sessionOverlap,
  sessionPartEmpty,
  sessionPartLong,
];
