using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>A text for a client, written from the facts of an episode; or the reason why it is not written.</summary>
/// <remarks>
/// Nothing is recorded: whoever hands it over records that (<see cref="DiscussImprovement"/>,
/// <see cref="Celebrate"/>). Immutable and thread-safe.
/// </remarks>
public sealed record ClientLetter
{
    internal ClientLetter()
    {
    }

    /// <summary>Which text.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The language it is in: <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The text; null when a forbidden finding tells why it is not written.</summary>
    public ClientText? Text { get; init; }

    /// <summary>
    /// What the rules find: of a text, that it claims a cure (COM005) or reads hard (COM006, English only: the formula is
    /// for English); without one, why.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What the record lacks for it.</summary>
    public ImmutableArray<LetterGap> Gaps { get; init; } = [];
}
