using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Represents the result of an analysis.</summary>
internal sealed record AnalysisReport
{
    public required AnalyzeRequest Request { get; init; }

    /// <summary>The file of scores.</summary>
    public required ScoreFile File { get; init; }

    public required ClientPairs<string> Pairs { get; init; }

    public required CaseloadAnalysis Analysis { get; init; }

    /// <summary>The groups; null if none were requested.</summary>
    public required GroupIndex? Groups { get; init; }

    /// <summary>The classes that the method can return, in the order in which they are shown.</summary>
    public ImmutableArray<ChangeClass> Classes => Request.Method is CombinedMethod
        ? [ChangeClass.Recovered, ChangeClass.Improved, ChangeClass.Unchanged, ChangeClass.Deteriorated, ChangeClass.CrossedIntoClinicalRange, ChangeClass.NotComputable]
        : [ChangeClass.Improved, ChangeClass.Unchanged, ChangeClass.Deteriorated, ChangeClass.NotComputable];

    /// <summary>The counts of each group, ordered by label and not by result.</summary>
    public IEnumerable<(string Group, ClassCounts Counts)> ByGroup =>
        Groups is null ? [] : Groups.Labels.Zip(ClassCounts.ByGroup(Analysis.Classes.AsSpan(), Groups));
}
