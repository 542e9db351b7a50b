using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a client's consent to treatment.</summary>
public sealed record TreatmentConsent : IDatedFact
{
    internal TreatmentConsent()
    {
    }

    /// <summary>The id of the consent.</summary>
    public required FactId Id { get; init; }

    /// <summary>What was explained to the client.</summary>
    public required ImmutableArray<ConsentElement> Explained { get; init; }

    /// <summary>The sensitive areas to which the client consented. Empty if there are none.</summary>
    public required ImmutableArray<Term> SensitiveAreas { get; init; }

    /// <summary>True if the consent is in writing; false if it was given orally.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>The event that withdrew the consent, or null if it was not withdrawn.</summary>
    public EventMetadata? Withdrawn { get; init; }

    /// <summary>The metadata of the event that recorded the consent.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The time at which the client consented.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>The day on which the client consented.</summary>
    public DateOnly Day => Recording.Day;

    /// <summary>Determines whether the consent was already withdrawn at a time.</summary>
    /// <param name="at">The time to check.</param>
    public bool IsWithdrawn(DateTimeOffset at) => Withdrawn is { } withdrawn && withdrawn.OccurredAt <= at;

    /// <summary>Determines whether the consent was live at a time: given by then and not yet withdrawn.</summary>
    /// <param name="at">The time to check.</param>
    public bool IsLive(DateTimeOffset at) => At <= at && !IsWithdrawn(at);

    /// <summary>Determines whether the consent names a sensitive area. Case is ignored, and hyphens and spaces are equivalent.</summary>
    /// <param name="area">The area.</param>
    public bool Covers(Term area)
    {
        foreach (var named in SensitiveAreas)
        {
            if (BodyAreas.AreSame(named, area))
            {
                return true;
            }
        }

        return false;
    }
}
