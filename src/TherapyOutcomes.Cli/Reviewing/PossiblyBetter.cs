using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Names the clients who may be better, so that nobody takes them for unchanged.</summary>
internal static class PossiblyBetter
{
    private const int Most = 10;

    /// <summary>Returns what to say in place of a worklist.</summary>
    public static string WhenNobodyImproved(ReviewReport report) =>
        Names(report) is { Count: > 0 } names ? $"Nobody has clearly improved so far, so there is no worklist. Possibly better: {Listed(names)}. Another score will show whether it lasts."
        : report.WithFollowUp == 0 ? "No client has a later score yet, so nobody can be judged."
        : "By these scores, nobody has got better so far, so there is no worklist.";

    /// <summary>Returns who is possibly better and not on the worklist; null if nobody is.</summary>
    public static string? BesidesTheImproved(ReviewReport report) =>
        Names(report) is { Count: > 0 } names ? $"Possibly better and not listed above: {Listed(names)}. Another score will show whether it lasts." : null;

    private static List<string> Names(ReviewReport report) =>
        [.. report.Reviews
            .Where(review => review is { EverImproved: false, Standing.Verdict: Verdict.PossiblyImproved, Change: not null })
            .Select(review => review.Change!.From is { } from ? $"{Shown.Plain(review.Client)} ({Numbers.Write(from)} → {Numbers.Write(review.Change.To)})" : Shown.Plain(review.Client))];

    private static string Listed(List<string> names) => string.Join(", ", names.Take(Most)) + (names.Count > Most ? $" and {names.Count - Most} more" : "");
}
