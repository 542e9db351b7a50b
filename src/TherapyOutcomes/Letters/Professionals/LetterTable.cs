using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>A small table in a letter. The first cell of a row names it.</summary>
public sealed record LetterTable
{
    internal LetterTable()
    {
    }

    /// <summary>The headers of the columns.</summary>
    public required ImmutableArray<ClientText> Headers { get; init; }

    /// <summary>The rows, each with as many cells as there are headers.</summary>
    public required ImmutableArray<ImmutableArray<ClientText>> Rows { get; init; }
}
