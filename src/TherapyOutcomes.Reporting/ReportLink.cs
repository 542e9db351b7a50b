namespace TherapyOutcomes.Reporting;

/// <summary>Represents a link from a report to another page of the host.</summary>
public sealed record ReportLink
{
    /// <summary>The text of the link.</summary>
    public required string Text { get; init; }

    /// <summary>The path or URL that the link leads to. It is written as it is, so it must come from the host.</summary>
    public required string Path { get; init; }
}
