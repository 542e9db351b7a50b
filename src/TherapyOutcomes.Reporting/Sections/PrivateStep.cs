namespace TherapyOutcomes.Reporting.Sections;

/// <summary>
/// Determines which next steps the page must not explain. It is printed, and whoever sees it on a desk must not learn of a protective matter, such
/// as suspected abuse (45 CFR 164.512(c)(2)).
/// </summary>
internal static class PrivateStep
{
    /// <summary>What to do instead of the step.</summary>
    public const string Act = "Open the record in private";

    /// <summary>The reason instead of the step's own.</summary>
    public const string Why = "Something is due.";

    /// <summary>Determines whether a step is about a protective matter, or about the report of one.</summary>
    public static bool Is(NextStep step, ReportedEpisode episode) =>
        step.MessageKey.StartsWith("REF001.protective", StringComparison.Ordinal)
        || step.Evidence.Any(evidence => evidence.Text is { } text && (NamesProtective(text) || (evidence.Name == "referral" && IsReport(text, episode))));

    private static bool NamesProtective(string text) => RedFlagId.TryParse(text, out var flag, out string? _) && IsProtective(flag);

    // A report may name no red flag, and serves the protective one while it is open.
    private static bool IsReport(string id, ReportedEpisode episode) =>
        episode.Episode.Referral.Cases.Any(referral => referral.Id.Value == id && (referral.Flag is { } flag
            ? IsProtective(flag)
            : episode.Client.OpenRedFlags.Any(open => IsProtective(open.Flag))));

    private static bool IsProtective(RedFlagId flag) => RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective;
}
