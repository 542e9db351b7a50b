namespace TherapyOutcomes.Relationship;

/// <summary>What an episode holds of the relationship: check-ins and concerns, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RelationshipFacts
{
    internal RelationshipFacts()
    {
    }

    /// <summary>The check-ins.</summary>
    public FactList<Recorded<CheckInRecorded>> CheckIns { get; init; } = [];

    /// <summary>The concerns.</summary>
    public FactList<Concern> Concerns { get; init; } = [];

    internal RelationshipFacts Apply(ConcernRaised raised, EventMetadata metadata) => this with
    {
        Concerns = Concerns.File(new Concern { Id = raised.Concern, Recording = metadata }),
    };

    internal RelationshipFacts Apply(ConcernResolved resolved) => this with
    {
        Concerns = Concerns.Change(concern => concern.Id == resolved.Concern, concern => concern with { IsResolved = true }),
    };
}
