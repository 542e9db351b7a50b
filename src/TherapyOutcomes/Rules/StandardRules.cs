using TherapyOutcomes.Practices.Celebration.Rules;
using TherapyOutcomes.Practices.Communication.Rules;
using TherapyOutcomes.Practices.Documentation.Rules;
using TherapyOutcomes.Practices.Education.Rules;
using TherapyOutcomes.Practices.Feedback.Rules;
using TherapyOutcomes.Practices.Monitoring.Rules;
using TherapyOutcomes.Practices.Planning.Rules;
using TherapyOutcomes.Practices.Privacy.Rules;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Practices.Relationship.Rules;
using TherapyOutcomes.Records.Rules;

namespace TherapyOutcomes.Rules;

/// <summary>Lists the library's own rules, grouped by practice.</summary>
internal static class StandardRules
{
    public static IEnumerable<Rule> All =>
    [
        new Rec001UnknownOrUsedId(),
        new Rec002NotPossibleInStage(),
        new Rec003CommandIdReused(),
        new Rec004StageCanMoveOn(),
        new Doc001NoMeasuredBaseline(),
        new Doc002NoNote(),
        new Doc003NotSignedByAuthor(),
        new Doc004PartEmpty(),
        new Doc005LateEntry(),
        new Doc006SignedNoteChanged(),
        new Doc007CannotShowImprovement(),
        new Mon001NoRecentScore(),
        new Mon002TooFewFollowUps(),
        new Mon003NotYetSustained(),
        new Mon004GainLost(),
        new Mon005ReactionOpen(),
        new Mon006NoReactionCheck(),
        new Mon007ScoreTooSoon(),
        new Mon008ScoreStale(),
        new Mon009SafetyHold(),
        new Mon010MeasuresDisagree(),
        new Mon011ContactLost(),
        new Pln001PlanNotReviewed(),
        new Pln002NoReason(),
        new Pln003SeveralChangesAtOnce(),
        new Pln004TaperStepDue(),
        new Pln005Plateau(),
        new Pln006MaintenanceNotRenewed(),
        new Com001NotDiscussed(),
        new Com002TopicMissing(),
        new Com003NotUnderstood(),
        new Com004LowConfidence(),
        new Com005ClaimsCure(),
        new Com006HardToRead(),
        new Com007NaturalCourseMissing(),
        new Rel001NoCheckIn(),
        new Rel002ConcernOpen(),
        new Rel003AllianceFalls(),
        new Ref001UrgentMatterUnreferred(),
        new Ref002NotCovered(),
        new Ref003Unanswered(),
        new Ref004NoReport(),
        new Ref005NoProgress(),
        new Ref006LostOrWorseTwice(),
        new Ref007ScoreCallsForOther(),
        new Ref008NotDecided(),
        new Ref009ClearedByWrongPerson(),
        new Edu001CreditsBehind(),
        new Edu002TechniqueWithoutTraining(),
        new Edu003TopicFallsBehind(),
        new Edu004CertificateExpires(),
        new Fbk001NotAsked(),
        new Fbk002AskedTwice(),
        new Fbk003NoAction(),
        new Fbk004ClientNotTold(),
        new Fbk005DiscontinuedUnasked(),
        new Prv001DisclosureNotCovered(),
        new Prv002ConsentExpires(),
        new Prv003ScopeTooWide(),
        new Prv004PublicWithoutConsent(),
        new Prv005EmergencyNotTold(),
        new Cel001TooEarly(),
        new Cel002ShowsHealth(),
        new Cel003Waiting(),
        new Cel004NotCelebrated(),
    ];
}
