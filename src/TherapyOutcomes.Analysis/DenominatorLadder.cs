namespace TherapyOutcomes.Analysis;

/// <summary>The number of clients left at each step from starting care to having a class. These are the denominators behind every rate.</summary>
/// <remarks>Report them next to each rate.</remarks>
public sealed record DenominatorLadder
{
    private DenominatorLadder()
    {
    }

    /// <summary>The number of clients who started, with or without any score.</summary>
    public required int Started { get; init; }

    /// <summary>The number of those clients who have a baseline score.</summary>
    public required int WithBaseline { get; init; }

    /// <summary>The number of those clients who also have a follow-up score.</summary>
    public required int WithFollowUp { get; init; }

    /// <summary>The number of those clients whose change the method can classify.</summary>
    public required int Classifiable { get; init; }

    /// <summary>Counts the clients at each step.</summary>
    /// <param name="pre">The baseline scores, one per client; NaN if missing.</param>
    /// <param name="post">The follow-up scores, in the same order.</param>
    /// <param name="rule">The rule that classifies clients.</param>
    /// <param name="started">
    /// The number of clients who started, for example <see cref="ClientPairs{TId}.Started"/>; at least the number of scores. If it is null, the number of
    /// scores is used.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">The lengths differ, or fewer clients started than have scores.</exception>
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
