namespace TherapyOutcomes;

/// <summary>Represents what became of the commands of an import so far.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record ImportTotals
{
    internal ImportTotals()
    {
    }

    /// <summary>The number of commands that were answered.</summary>
    public long Commands { get; init; }

    /// <summary>The number of commands that were recorded.</summary>
    public long Recorded { get; init; }

    /// <summary>The number of commands that had been recorded before, so that nothing was written.</summary>
    public long Repeated { get; init; }

    /// <summary>The number of commands that were not accepted.</summary>
    public long NotAccepted { get; init; }

    /// <summary>The number of batches that were written to the store.</summary>
    public long Batches { get; init; }

    internal ImportTotals With(AnswerOutcome outcome, bool isRepeat) => this with
    {
        Commands = Commands + 1,
        Recorded = Recorded + (outcome == AnswerOutcome.Accepted && !isRepeat ? 1 : 0),
        Repeated = Repeated + (isRepeat ? 1 : 0),
        NotAccepted = NotAccepted + (outcome == AnswerOutcome.Accepted ? 0 : 1),
    };
}
