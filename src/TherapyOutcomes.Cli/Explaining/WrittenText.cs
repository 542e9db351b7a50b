namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Represents a letter or a card that was written, or the reasons why it was not.</summary>
internal sealed record WrittenText
{
    /// <summary>The text; null if it was refused.</summary>
    public required string? Text { get; init; }

    /// <summary>What the rules found: in the text or, if it was refused, why.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The same for programs.</summary>
    public required object Json { get; init; }

    /// <summary>Writes the page. It is not called for a text that was refused.</summary>
    public required Action<TextWriter> WritePage { get; init; }

    /// <summary>Who may have the page, as an order.</summary>
    public required string Handling { get; init; }
}
