using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>A letter of one page to another professional, written from the facts of an episode, or the reason why it is not written.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ProfessionalLetter
{
    internal ProfessionalLetter()
    {
    }

    /// <summary>The kind of letter.</summary>
    public required ProfessionalLetterKind Kind { get; init; }

    /// <summary>The language of the letter: <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What the letter tells; empty if it is not written.</summary>
    public ImmutableArray<DisclosureScope> Scope { get; init; } = [];

    /// <summary>The title; null if the letter is not written.</summary>
    public ClientText? Title { get; init; }

    /// <summary>The lines above the first heading: to whom, from whom, when and about whom.</summary>
    public ImmutableArray<ClientText> Head { get; init; } = [];

    /// <summary>The parts below their headings; empty if the letter is not written.</summary>
    public ImmutableArray<LetterSection> Sections { get; init; } = [];

    /// <summary>The whole letter as plain text; null if a forbidden finding explains why it is not written.</summary>
    public ClientText? Text { get; init; }

    /// <summary>
    /// The findings of the rules. For a written letter: that it claims a cure or a cause (COM005) or is hard to read (COM006, English only).
    /// Otherwise: why it is not written.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
