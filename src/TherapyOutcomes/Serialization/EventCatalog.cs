using System.Collections.Frozen;
using System.Collections.Immutable;
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

/// <summary>The events by stored name and schema.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class EventCatalog
{
    private static readonly ImmutableArray<EventForm> StandardForms =
    [
        new("SuccessCelebrated", typeof(SuccessCelebrated)),
        new("ReactionClosed", typeof(ReactionClosed)),
        new("ReactionOpened", typeof(ReactionOpened)),
        new("RedFlagClosed", typeof(RedFlagClosed)),
        new("RedFlagOpened", typeof(RedFlagOpened)),
        new("ImprovementDiscussed", typeof(ImprovementDiscussed)),
        new("EducationRecorded", typeof(EducationRecorded)),
        new("EducationRequirementSet", typeof(EducationRequirementSet)),
        new("ImprovementDocumented", typeof(ImprovementDocumented)),
        new("NoteAmended", typeof(NoteAmended)),
        new("NoteSigned", typeof(NoteSigned)),
        new("ContactAttemptRecorded", typeof(ContactAttemptRecorded)),
        new("Corrected", typeof(Corrected)),
        new("EpisodeOpened", typeof(EpisodeOpened)),
        new("EpisodeTransferred", typeof(EpisodeTransferred)),
        new("GoalRecorded", typeof(GoalRecorded)),
        new("GoalSet", typeof(GoalSet)),
        new("MissedRecorded", typeof(MissedRecorded)),
        new("SessionRecorded", typeof(SessionRecorded)),
        new("ClientToldOfAction", typeof(ClientToldOfAction)),
        new("FeedbackActedOn", typeof(FeedbackActedOn)),
        new("FeedbackRecorded", typeof(FeedbackRecorded)),
        new("FeedbackRequested", typeof(FeedbackRequested)),
        new("ImprovementObserved", typeof(ImprovementObserved)),
        new("PrimaryMeasureSet", typeof(PrimaryMeasureSet)),
        new("ScoreRecorded", typeof(ScoreRecorded)),
        new("ReactionReported", typeof(ReactionReported)),
        new("ReactionResolved", typeof(ReactionResolved)),
        new("ReactionsChecked", typeof(ReactionsChecked)),
        new("RedFlagCleared", typeof(RedFlagCleared)),
        new("RedFlagReported", typeof(RedFlagReported)),
        new("RedFlagsScreened", typeof(RedFlagsScreened)),
        new("MaintenanceAgreed", typeof(MaintenanceAgreed)),
        new("PlanAdjusted", typeof(PlanAdjusted)),
        new("PlanConfirmed", typeof(PlanConfirmed)),
        new("ConsentGranted", typeof(ConsentGranted)),
        new("ConsentRevoked", typeof(ConsentRevoked)),
        new("InformationDisclosed", typeof(InformationDisclosed)),
        new("NoReferralDecided", typeof(NoReferralDecided)),
        new("ReferralClosed", typeof(ReferralClosed)),
        new("ReferralProposed", typeof(ReferralProposed)),
        new("ReferralRefused", typeof(ReferralRefused)),
        new("ReferralReportRecorded", typeof(ReferralReportRecorded)),
        new("ReferralResponseRecorded", typeof(ReferralResponseRecorded)),
        new("ReferralSent", typeof(ReferralSent)),
        new("CheckInRecorded", typeof(CheckInRecorded)),
        new("ConcernRaised", typeof(ConcernRaised)),
        new("ConcernResolved", typeof(ConcernResolved)),
        new("Celebrated", typeof(Celebrated)),
        new("ClientInformed", typeof(ClientInformed)),
        new("Discontinued", typeof(Discontinued)),
        new("Documented", typeof(Documented)),
        new("GainLost", typeof(GainLost)),
        new("GainRegained", typeof(GainRegained)),
        new("ImprovementFound", typeof(ImprovementFound)),
        new("ImprovementWithdrawn", typeof(ImprovementWithdrawn)),
        new("PlanSettled", typeof(PlanSettled)),
        new("ReferralSettled", typeof(ReferralSettled)),
        new("Resumed", typeof(Resumed)),
        new("Sustained", typeof(Sustained)),
    ];

    private readonly FrozenDictionary<string, EventForm> _byName;
    private readonly FrozenDictionary<Type, EventForm> _byType;

    public EventCatalog(ImmutableArray<EventForm> forms)
    {
        Forms = forms;
        _byName = forms.ToFrozenDictionary(form => form.Name);
        _byType = forms.ToFrozenDictionary(form => form.Type);
    }

    /// <summary>The library's own events.</summary>
    public static EventCatalog Standard { get; } = new(StandardForms);

    public ImmutableArray<EventForm> Forms { get; }

    public EventForm FormOf(TherapyEvent @event) => _byType[@event.GetType()];

    /// <exception cref="TherapyOutcomesException">TO3001: no such event, or a schema that this version doesn't know.</exception>
    public EventForm Get(string name, int schema)
    {
        if (!_byName.TryGetValue(name, out var form))
        {
            throw Unreadable($"This version of the library does not know the event '{name}'. Upgrade the library before reading this record.");
        }

        return schema >= 1 && schema <= form.Schema
            ? form
            : throw Unreadable($"The event '{name}' has schema {schema}; this version reads up to {form.Schema}. Upgrade the library before reading this record.");
    }

    private static TherapyOutcomesException Unreadable(FormattableString message) =>
        new(ErrorCodes.EventUnreadable, FormattableString.Invariant(message));
}
