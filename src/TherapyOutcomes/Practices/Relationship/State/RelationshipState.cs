using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of the relationship: check-ins and concerns, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RelationshipState
{
    internal RelationshipState()
    {
    }

    /// <summary>The check-ins.</summary>
    public FactList<Recorded<CheckInRecorded>> CheckIns { get; init; } = [];

    /// <summary>The concerns.</summary>
    public FactList<Concern> Concerns { get; init; } = [];

    internal RelationshipState Apply(ConcernRaised raised, EventMetadata metadata) => this with
    {
        Concerns = Concerns.InsertByTime(new Concern { Id = raised.Concern, Recording = metadata }),
    };

    internal RelationshipState Apply(ConcernResolved resolved) => this with
    {
        Concerns = Concerns.Change(concern => concern.Id == resolved.Concern, concern => concern with { IsResolved = true }),
    };

    internal RelationshipState Apply(CheckInRecorded checkIn, EventMetadata metadata) => this with { CheckIns = CheckIns.InsertByTime(checkIn, metadata) };
}
