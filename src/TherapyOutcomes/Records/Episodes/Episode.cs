using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents an episode of care: one client, one complaint and one treating practitioner. It is computed from its events.
/// </summary>
/// <remarks>
/// An episode only holds facts in chronological order. Their meaning is derived for each decision (<see cref="Measures.EpisodeAssessment"/>).
/// </remarks>
public sealed record Episode
{
    internal Episode()
    {
    }

    /// <summary>The clinic that the episode belongs to.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The id of the episode.</summary>
    public required EpisodeId Id { get; init; }

    /// <summary>The version of the record, which is the number of its events.</summary>
    public required long Version { get; init; }

    /// <summary>The id of the client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The id of the treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>The complaint that brought the client to the clinic.</summary>
    public required ClientText Complaint { get; init; }

    /// <summary>A value that specifies how long the complaint had lasted when the episode was opened.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>How and when the episode was opened.</summary>
    public required EventMetadata Opening { get; init; }

    /// <summary>The stage, the cycle and the stage moves.</summary>
    public required EpisodeProgress Progress { get; init; }

    /// <summary>The sessions, goals, contact attempts and corrections.</summary>
    public CareState Care { get; init; } = new();

    /// <summary>The scores and observations.</summary>
    public MeasurementState Measurement { get; init; } = new();

    /// <summary>The notes.</summary>
    public DocumentationState Documentation { get; init; } = new();

    /// <summary>The reactions and red flags.</summary>
    public MonitoringState Monitoring { get; init; } = new();

    /// <summary>The plan of care and the maintenance agreement.</summary>
    public PlanningState Planning { get; init; } = new();

    /// <summary>The conversations with the client.</summary>
    public CommunicationState Communication { get; init; } = new();

    /// <summary>The check-ins and concerns.</summary>
    public RelationshipState Relationship { get; init; } = new();

    /// <summary>The referrals.</summary>
    public ReferralState Referral { get; init; } = new();

    /// <summary>The feedback.</summary>
    public FeedbackState Feedback { get; init; } = new();

    /// <summary>The celebrations.</summary>
    public CelebrationState Celebration { get; init; } = new();

    /// <summary>The newest reminder of each matter.</summary>
    internal FactList<RaisedReminder> Reminders { get; init; } = [];

    /// <summary>The current stage.</summary>
    public EpisodeStage Stage => Progress.Stage;

    internal Episode Apply(Corrected corrected, EventMetadata metadata) => this with
    {
        Care = Care.Apply(corrected, metadata),
        Measurement = Measurement.Correct(corrected.What, corrected.Replacement, metadata.OccurredAt),
        Monitoring = Monitoring.End(corrected.What),
    };

    internal static Episode Open(EpisodeId id, ClinicId clinic, EpisodeOpened opened, EventMetadata metadata) => new()
    {
        Clinic = clinic,
        Id = id,
        Version = metadata.Version,
        Client = opened.Client,
        Practitioner = opened.Practitioner,
        Complaint = opened.Complaint,
        Chronicity = opened.Chronicity,
        Opening = metadata,
        Progress = new EpisodeProgress { StageSince = metadata.OccurredAt },
        Measurement = new MeasurementState { PrimaryMeasure = opened.PrimaryMeasure },
        Planning = PlanningState.Opened(opened.Plan, metadata),
    };
}
