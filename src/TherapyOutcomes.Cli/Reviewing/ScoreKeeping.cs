using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents where the scores of a file are kept, and what a record needs that no file of scores says.</summary>
internal sealed record ScoreKeeping
{
    /// <summary>The store.</summary>
    public required StoreChoice Store { get; init; }

    /// <summary>The practitioner who treats the clients and took the scores.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>How long the complaints have lasted.</summary>
    public required Chronicity Chronicity { get; init; }
}
