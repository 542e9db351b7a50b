using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the check-ins and concerns of an episode, in chronological order.</summary>
public sealed record RelationshipState
{
    internal RelationshipState()
    {
    }

    /// <summary>All check-ins.</summary>
    public FactList<Recorded<CheckInRecorded>> CheckIns { get; init; } = [];

    /// <summary>All concerns, including resolved ones.</summary>
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
