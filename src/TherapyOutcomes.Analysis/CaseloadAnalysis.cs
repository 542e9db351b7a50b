using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis;

/// <summary>The result of applying one method to one caseload: a class for every client, the counts, and the numbers behind them.</summary>
/// <remarks>
/// The classes say what happened during care. Without a control group, nothing here shows that care was the cause; see
/// <see cref="AnalysisNotes.WithoutControl"/>. The results don't identify clients, and providers are not ranked. Instances are immutable and thread-safe.
/// <code>
/// var pairs = ClientPairs.FromRows(ids, weeks, scores, pre: 0.0, post: 12.0);
/// var method = new ReliableChangeMethod { Reliability = 0.79 };
/// var analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), method, Better.Lower);
/// Console.WriteLine($"{analysis.Counts.Improved} of {analysis.Statistics.NUsed} changed reliably for the better");
/// </code>
/// </remarks>
public sealed class CaseloadAnalysis
{
    private CaseloadAnalysis(ChangeRule rule, ImmutableArray<ChangeClass> classes, ClassCounts counts, AnalysisStatistics statistics) =>
        (Rule, Classes, Counts, Statistics) = (rule, classes, counts, statistics);

    /// <summary>The method, fitted on this caseload.</summary>
    public ChangeRule Rule { get; }

    /// <summary>The classes, one per client, in the order of the scores.</summary>
    public ImmutableArray<ChangeClass> Classes { get; }

    /// <summary>The number of clients in each class, with all groups pooled. For one row per group, use <see cref="ClassCounts.ByGroup"/>.</summary>
    public ClassCounts Counts { get; }

    /// <summary>The means, standard deviations, errors and thresholds.</summary>
    public AnalysisStatistics Statistics { get; }

    /// <summary>Fits the method on the complete pairs and classifies every client.</summary>
    /// <param name="pre">The baseline scores, one per client; NaN if missing.</param>
    /// <param name="post">The follow-up scores, in the same order.</param>
    /// <param name="method">The method with its parameters.</param>
    /// <param name="better">The direction in which scores improve.</param>
    /// <returns>The result of the analysis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">The lengths differ, a required parameter is missing, or the scores have no spread where the method divides by it.</exception>
    public static CaseloadAnalysis Run(ReadOnlySpan<double> pre, ReadOnlySpan<double> post, ChangeMethod method, Better better)
    {
        ArgumentNullException.ThrowIfNull(method);
        Check.SameLength(pre.Length, post.Length, nameof(post));
        var moments = PairMoments.Of(pre, post);
        var rule = method.Fit(moments.ToPopulation(), better);
        var classes = GC.AllocateUninitializedArray<ChangeClass>(pre.Length);
        rule.Classify(pre, post, classes);
        return new(rule, ImmutableCollectionsMarshal.AsImmutableArray(classes), ClassCounts.Of(classes), AnalysisStatistics.Of(moments, rule, pre.Length));
    }
}
