using TherapyOutcomes.Celebration;
using TherapyOutcomes.Communication;
using TherapyOutcomes.Documentation;
using TherapyOutcomes.Feedback;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Planning;
using TherapyOutcomes.Referral;
using TherapyOutcomes.Relationship;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Episodes;

/// <summary>Folds events into an episode. It never judges and never fires the workflow.</summary>
internal static class EpisodeEvolver
{
    public static Episode? Replay(RecordKey key, IEnumerable<RecordedEvent> history)
    {
        Episode? episode = null;
        var version = 0L;
        foreach (var recorded in history)
        {
            episode = File(episode, key, recorded);
            version = recorded.Metadata.Version;
        }

        return episode is null ? null : episode with { Version = version };
    }

    public static Episode Evolve(Episode? episode, RecordKey key, RecordedEvent recorded) =>
        File(episode, key, recorded) with { Version = recorded.Metadata.Version };

    /// <summary>Files an event; the version is the caller's to set, once, however long the history.</summary>
    public static Episode File(Episode? episode, RecordKey key, RecordedEvent recorded) => (episode, recorded.Event) switch
    {
        (null, EpisodeOpened opened) => Open(key, opened, recorded.Metadata),
        (null, _) => throw new TherapyOutcomesException(ErrorCodes.HistoryBroken, $"The history of {key} does not begin with {nameof(EpisodeOpened)}."),
        _ => Apply(episode, (EpisodeEvent)recorded.Event, recorded.Metadata),
    };

    private static Episode Open(RecordKey key, EpisodeOpened opened, EventMetadata metadata) => new()
    {
        Clinic = key.Clinic,
        Id = new EpisodeId(key.Id),
        Version = metadata.Version,
        Client = opened.Client,
        Practitioner = opened.Practitioner,
        Complaint = opened.Complaint,
        Chronicity = opened.Chronicity,
        Progress = new EpisodeProgress { StageSince = metadata.OccurredAt, CycleStart = metadata.OccurredAt },
        Measurement = new MeasurementFacts { Primary = opened.PrimaryMeasure },
        Planning = PlanningFacts.Opened(opened.Plan, metadata),
    };

    private static Episode Apply(Episode episode, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        StageMoved moved => episode with { Progress = episode.Progress.Apply(moved, metadata) },
        SessionRecorded or GoalSet or GoalRecorded or MissedRecorded or ContactAttemptRecorded =>
            episode with { Care = ApplyCare(episode.Care, @event, metadata) },
        Corrected corrected => Correct(episode, corrected, metadata),
        EpisodeTransferred transferred => episode with { Practitioner = transferred.To },
        ScoreRecorded recorded => episode with { Measurement = episode.Measurement.Apply(recorded, metadata) },
        ImprovementObserved observed => episode with { Measurement = episode.Measurement.Apply(observed, metadata) },
        PrimaryMeasureSet set => episode with { Measurement = episode.Measurement with { Primary = set.Measure } },
        ImprovementDocumented documented => episode with
        {
            Documentation = episode.Documentation.Apply(documented, metadata, episode.Progress.Improvements),
        },
        NoteSigned signed => episode with { Documentation = episode.Documentation.Apply(signed, metadata) },
        NoteAmended amended => episode with { Documentation = episode.Documentation.Apply(amended, metadata) },
        ReactionReported or ReactionResolved or ReactionsChecked or RedFlagReported or RedFlagCleared or RedFlagsScreened =>
            episode with { Monitoring = ApplyMonitoring(episode.Monitoring, @event, metadata) },
        PlanAdjusted or PlanConfirmed or MaintenanceAgreed =>
            episode with { Planning = ApplyPlanning(episode.Planning, @event, metadata) },
        ImprovementDiscussed discussed => episode with
        {
            Communication = episode.Communication with { Talks = episode.Communication.Talks.File(discussed, metadata) },
        },
        CheckInRecorded or ConcernRaised or ConcernResolved =>
            episode with { Relationship = ApplyRelationship(episode.Relationship, @event, metadata) },
        ReferralProposed or ReferralSent or ReferralResponseRecorded or ReferralReportRecorded or ReferralClosed
            or ReferralRefused or NoReferralDecided =>
            episode with { Referral = ApplyReferral(episode.Referral, @event, metadata) },
        FeedbackRequested or FeedbackRecorded or FeedbackActedOn or ClientToldOfAction =>
            episode with { Feedback = ApplyFeedback(episode.Feedback, @event, metadata) },
        SuccessCelebrated celebrated => episode with
        {
            Celebration = episode.Celebration with { Celebrations = episode.Celebration.Celebrations.File(celebrated, metadata) },
        },
        _ => throw Unknown(@event),
    };

    private static Episode Correct(Episode episode, Corrected corrected, EventMetadata metadata) => episode with
    {
        Care = episode.Care.Apply(corrected, metadata),
        Measurement = episode.Measurement.Correct(corrected.What, corrected.Replacement, metadata.OccurredAt),
        Monitoring = episode.Monitoring.End(corrected.What),
    };

    private static CareFacts ApplyCare(CareFacts care, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        SessionRecorded recorded => care.Apply(recorded, metadata),
        GoalSet set => care.Apply(set, metadata),
        GoalRecorded recorded => care.Apply(recorded, metadata),
        MissedRecorded missed => care with { Missed = care.Missed.File(missed, metadata) },
        ContactAttemptRecorded attempt => care with { ContactAttempts = care.ContactAttempts.File(attempt, metadata) },
        _ => throw Unknown(@event),
    };

    private static MonitoringFacts ApplyMonitoring(MonitoringFacts facts, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        ReactionReported reported => facts.Apply(reported, metadata),
        ReactionResolved resolved => facts.End(resolved.Reaction),
        ReactionsChecked check => facts with { Checks = facts.Checks.File(check, metadata) },
        RedFlagReported flag => facts with { RedFlags = facts.RedFlags.File(flag, metadata) },
        RedFlagCleared cleared => facts with { Clearances = facts.Clearances.File(cleared, metadata) },
        RedFlagsScreened screened => facts with { Screenings = facts.Screenings.File(screened, metadata) },
        _ => throw Unknown(@event),
    };

    private static PlanningFacts ApplyPlanning(PlanningFacts facts, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        PlanAdjusted adjusted => facts with { Adjustments = facts.Adjustments.File(adjusted, metadata) },
        PlanConfirmed confirmed => facts with { Confirmations = facts.Confirmations.File(confirmed, metadata) },
        MaintenanceAgreed agreed => facts with { Maintenance = facts.Maintenance.File(agreed, metadata) },
        _ => throw Unknown(@event),
    };

    private static RelationshipFacts ApplyRelationship(RelationshipFacts facts, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        CheckInRecorded checkIn => facts with { CheckIns = facts.CheckIns.File(checkIn, metadata) },
        ConcernRaised raised => facts.Apply(raised, metadata),
        ConcernResolved resolved => facts.Apply(resolved),
        _ => throw Unknown(@event),
    };

    private static ReferralFacts ApplyReferral(ReferralFacts facts, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        ReferralProposed proposed => facts.Apply(proposed, metadata),
        ReferralSent sent => facts.Apply(sent, metadata),
        ReferralResponseRecorded response => facts.Apply(response, metadata),
        ReferralReportRecorded report => facts.Apply(report, metadata),
        ReferralClosed closed => facts.Apply(closed, metadata),
        ReferralRefused refused => facts.Apply(refused, metadata),
        NoReferralDecided decided => facts with { NoneNeeded = facts.NoneNeeded.File(decided, metadata) },
        _ => throw Unknown(@event),
    };

    private static FeedbackFacts ApplyFeedback(FeedbackFacts facts, EpisodeEvent @event, EventMetadata metadata) => @event switch
    {
        FeedbackRequested requested => facts.Apply(requested, metadata),
        FeedbackRecorded recorded => facts.Apply(recorded, metadata),
        FeedbackActedOn acted => facts.Apply(acted, metadata),
        ClientToldOfAction told => facts.Apply(told, metadata),
        _ => throw Unknown(@event),
    };

    private static InvalidOperationException Unknown(EpisodeEvent @event) => new($"An episode can't hold the event {@event.GetType().Name}.");
}
