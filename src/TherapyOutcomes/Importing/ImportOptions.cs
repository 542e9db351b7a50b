namespace TherapyOutcomes;

/// <summary>Specifies how a clinic's earlier records are imported.</summary>
/// <remarks>Immutable and thread-safe. The callbacks are called one at a time, in the order of the commands.</remarks>
public sealed class ImportOptions
{
    /// <summary>
    /// The time at which the clinic begins to work with this library. Disclosures before it are judged at their own time, with the consents
    /// that the client had given by then. Disclosures from then on are judged at the current time, because whoever sends them now needs a
    /// consent that is valid now.
    /// </summary>
    /// <value>The default is null: every disclosure is judged at the current time.</value>
    public DateTimeOffset? Cutover { get; init; }

    /// <summary>The number of commands that are decided before they are written. More of them make fewer batches and need more memory.</summary>
    /// <value>At least 1. The default is 10,000.</value>
    public int CommandsAtOnce { get; init; } = 10_000;

    /// <summary>
    /// True to write what has been decided whenever the next command is not there yet, so that someone who sends commands one at a time gets
    /// each answer before the next command; otherwise, false.
    /// </summary>
    /// <value>The default is false.</value>
    public bool WritesBeforeWaiting { get; init; }

    /// <summary>Receives the totals each time that commands have been written; null if nobody wants to know.</summary>
    public IProgress<ImportTotals>? Progress { get; init; }

    /// <summary>Receives each command's answer after it has been written; null if nobody wants to know.</summary>
    public Func<ImportedCommand, ValueTask>? Answered { get; init; }
}
