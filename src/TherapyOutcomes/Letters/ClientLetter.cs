using System.Collections.Immutable;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Letters;

/// <summary>A letter to a client, written from the facts of an episode, or the reason why it is not written.</summary>
/// <remarks>
/// Writing a letter does not record anything. Whoever gives it to the client records that
/// (see <see cref="DiscussImprovement"/> and <see cref="Celebrate"/>).
/// </remarks>
public sealed record ClientLetter
{
    internal ClientLetter()
    {
    }

    /// <summary>The kind of letter.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>Whom the letter addresses.</summary>
    public required LetterReader Reader { get; init; }

    /// <summary>The language of the letter: <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The text of the letter; null if a forbidden finding explains why it is not written.</summary>
    public ClientText? Text { get; init; }

    /// <summary>
    /// The findings of the rules. For a written letter: that it claims a cure (COM005) or is hard to read (COM006, English only, because the
    /// formula is for English). Otherwise: why it is not written.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The information that the record lacks for the letter.</summary>
    public ImmutableArray<LetterGap> Gaps { get; init; } = [];
}
