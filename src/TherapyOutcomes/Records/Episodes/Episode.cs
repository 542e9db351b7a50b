using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>An episode of care: one client, one complaint, one treating practitioner. The fold of its events.</summary>
/// <remarks>
/// It only files facts, by time; what they mean is derived for each decision (<see cref="Measures.Assessment"/>).
/// Immutable and thread-safe.
/// </remarks>
public sealed record Episode
{
    internal Episode()
    {
    }

    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The episode's id.</summary>
    public required EpisodeId Id { get; init; }

    /// <summary>The version of the record: how many events it has.</summary>
    public required long Version { get; init; }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>What the client came with.</summary>
    public required ClientText Complaint { get; init; }

    /// <summary>How long the complaint had lasted.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>Stage, cycle and moves.</summary>
    public required EpisodeProgress Progress { get; init; }

    /// <summary>Sessions, goals, contacts, corrections.</summary>
    public CareState Care { get; init; } = new();

    /// <summary>Scores and observations.</summary>
    public MeasurementState Measurement { get; init; } = new();

    /// <summary>Notes.</summary>
    public DocumentationState Documentation { get; init; } = new();

    /// <summary>Reactions and red flags.</summary>
    public MonitoringState Monitoring { get; init; } = new();

    /// <summary>Plan of care and maintenance.</summary>
    public PlanningState Planning { get; init; } = new();

    /// <summary>Talks with the client.</summary>
    public CommunicationState Communication { get; init; } = new();

    /// <summary>Check-ins and concerns.</summary>
    public RelationshipState Relationship { get; init; } = new();

    /// <summary>Referrals.</summary>
    public ReferralState Referral { get; init; } = new();

    /// <summary>Feedback.</summary>
    public FeedbackState Feedback { get; init; } = new();

    /// <summary>Celebrations.</summary>
    public CelebrationState Celebration { get; init; } = new();

    /// <summary>The stage.</summary>
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
        Progress = new EpisodeProgress { StageSince = metadata.OccurredAt, CycleStart = metadata.OccurredAt },
        Measurement = new MeasurementState { Primary = opened.PrimaryMeasure },
        Planning = PlanningState.Opened(opened.Plan, metadata),
    };
}
