using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Letters;

/// <summary>
/// What a therapist needs to know about a client within ten seconds, between two sessions: one line on safety, one small chart, one next act.
/// </summary>
/// <remarks>
/// It is for the clinic's staff. Because others may see the screen, it never says what a protective red flag, such as suspected abuse, is about. Immutable and
/// thread-safe.
/// </remarks>
public sealed record ClientCard
{
    internal ClientCard()
    {
    }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The episode.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The stage of the episode.</summary>
    public required EpisodeStage Stage { get; init; }

    /// <summary>The language of the card: <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What the card says about safety.</summary>
    public required CardSafety Safety { get; init; }

    /// <summary>The line on safety.</summary>
    public required ClientText SafetyLine { get; init; }

    /// <summary>The measure that decides.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The line on the scores: then, now, and what that means.</summary>
    public required ClientText ScoreLine { get; init; }

    /// <summary>The newest deciding scores of this time in care, at most 12, ordered by time, the baseline first; empty if there are none.</summary>
    public required ImmutableArray<CardPoint> Points { get; init; }

    /// <summary>The next step; null if there is nothing to do.</summary>
    public NextStep? Next { get; init; }

    /// <summary>The line on what to do next, and by when.</summary>
    public required ClientText NextLine { get; init; }

    /// <summary>The card as plain text: four lines, with the chart as a row of bars.</summary>
    public required ClientText Text { get; init; }
}
