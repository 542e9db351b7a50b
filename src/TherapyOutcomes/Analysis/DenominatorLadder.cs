namespace TherapyOutcomes.Analysis;

/// <summary>Who is left at each step from starting care to having a class: the denominators behind every rate.</summary>
/// <remarks>Report it beside each rate. Immutable, so safe to share between threads.</remarks>
public sealed record DenominatorLadder
{
    private DenominatorLadder()
    {
    }

    /// <summary>Clients who started, with or without any score.</summary>
    public required int Started { get; init; }

    /// <summary>Of those, clients with a score before.</summary>
    public required int WithBaseline { get; init; }

    /// <summary>Of those, clients who also have a score after.</summary>
    public required int WithFollowUp { get; init; }

    /// <summary>Of those, clients whose change the method can classify.</summary>
    public required int Classifiable { get; init; }

    /// <summary>Counts the steps.</summary>
    /// <param name="pre">Scores before, one a client, NaN where missing.</param>
    /// <param name="post">Scores after, in the same order.</param>
    /// <param name="rule">The rule that classifies.</param>
    /// <param name="started">How many clients started, for example <see cref="ClientPairs{TId}.Started"/>; at least the number of scores. <see langword="null"/>: that number.</param>
    /// <exception cref="AnalysisParameterException">The lengths differ, or fewer started than have scores.</exception>
    public static DenominatorLadder Of(ReadOnlySpan<double> pre, ReadOnlySpan<double> post, ChangeRule rule, int? started = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Check.SameLength(pre.Length, post.Length, nameof(post));
        if (started < pre.Length)
        {
            throw new AnalysisParameterException(nameof(started), $"at least the {pre.Length} clients with scores", $"Only {started} clients started.");
        }

        var (baseline, followUp, classifiable) = (0, 0, 0);
        for (var i = 0; i < pre.Length; i++)
        {
            var why = rule.WhyNotComputable(pre[i], post[i]);
            baseline += why is NotComputableReason.MissingBaseline or NotComputableReason.MissingBoth ? 0 : 1;
            followUp += why is NotComputableReason.MissingBaseline or NotComputableReason.MissingBoth or NotComputableReason.MissingFollowUp ? 0 : 1;
            classifiable += why == NotComputableReason.None ? 1 : 0;
        }

        return new() { Started = started ?? pre.Length, WithBaseline = baseline, WithFollowUp = followUp, Classifiable = classifiable };
    }
}
