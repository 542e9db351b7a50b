using System.Collections.Frozen;
using TherapyOutcomes.Celebration;
using TherapyOutcomes.Clients;
using TherapyOutcomes.Communication;
using TherapyOutcomes.Documentation;
using TherapyOutcomes.Education;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Feedback;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Planning;
using TherapyOutcomes.Privacy;
using TherapyOutcomes.Referral;
using TherapyOutcomes.Relationship;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Serialization;

/// <summary>The events by name. A name, once stored, is a promise.</summary>
internal static class EventCatalog
{
    /// <summary>The newest version of every event's form.</summary>
    public const int CurrentSchema = 1;

    private static readonly Type[] All =
    [
        typeof(SuccessCelebrated),
        typeof(ReactionClosed),
        typeof(ReactionOpened),
        typeof(RedFlagClosed),
        typeof(RedFlagOpened),
        typeof(ImprovementDiscussed),
        typeof(EducationRecorded),
        typeof(EducationRequirementSet),
        typeof(ImprovementDocumented),
        typeof(NoteAmended),
        typeof(NoteSigned),
        typeof(ContactAttemptRecorded),
        typeof(Corrected),
        typeof(EpisodeOpened),
        typeof(EpisodeTransferred),
        typeof(GoalRecorded),
        typeof(GoalSet),
        typeof(MissedRecorded),
        typeof(SessionRecorded),
        typeof(ClientToldOfAction),
        typeof(FeedbackActedOn),
        typeof(FeedbackRecorded),
        typeof(FeedbackRequested),
        typeof(ImprovementObserved),
        typeof(PrimaryMeasureSet),
        typeof(ScoreRecorded),
        typeof(ReactionReported),
        typeof(ReactionResolved),
        typeof(ReactionsChecked),
        typeof(RedFlagCleared),
        typeof(RedFlagReported),
        typeof(RedFlagsScreened),
        typeof(MaintenanceAgreed),
        typeof(PlanAdjusted),
        typeof(PlanConfirmed),
        typeof(ConsentGranted),
        typeof(ConsentRevoked),
        typeof(InformationDisclosed),
        typeof(NoReferralDecided),
        typeof(ReferralClosed),
        typeof(ReferralProposed),
        typeof(ReferralRefused),
        typeof(ReferralReportRecorded),
        typeof(ReferralResponseRecorded),
        typeof(ReferralSent),
        typeof(CheckInRecorded),
        typeof(ConcernRaised),
        typeof(ConcernResolved),
        typeof(Celebrated),
        typeof(ClientInformed),
        typeof(Discontinued),
        typeof(Documented),
        typeof(GainLost),
        typeof(GainRegained),
        typeof(ImprovementFound),
        typeof(ImprovementWithdrawn),
        typeof(PlanSettled),
        typeof(ReferralSettled),
        typeof(Resumed),
        typeof(Sustained),
    ];

    private static readonly FrozenDictionary<string, Type> ByName = All.ToFrozenDictionary(type => type.Name);

    public static IReadOnlyList<Type> Types => All;

    public static bool TryGet(string name, out Type type) => ByName.TryGetValue(name, out type!);
}
