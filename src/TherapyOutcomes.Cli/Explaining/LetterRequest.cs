using TherapyOutcomes.Cli.Reading;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Represents what is asked for with any letter or card.</summary>
internal sealed record LetterRequest
{
    public required RecordKey Episode { get; init; }

    public required RecordSource Source { get; init; }

    public required MessageFormatter Words { get; init; }

    /// <summary>True to print JSON; otherwise, false.</summary>
    public bool IsJson { get; init; }

    /// <summary>The path of the page to write; null for none.</summary>
    public string? Page { get; init; }
}
