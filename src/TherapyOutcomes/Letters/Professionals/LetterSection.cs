using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>A part of a letter below its own heading.</summary>
public sealed record LetterSection
{
    internal LetterSection()
    {
    }

    /// <summary>The heading.</summary>
    public required ClientText Heading { get; init; }

    /// <summary>The table above the lines; null if there is none.</summary>
    public LetterTable? Table { get; init; }

    /// <summary>The lines, each a paragraph of its own.</summary>
    public ImmutableArray<ClientText> Lines { get; init; } = [];
}
