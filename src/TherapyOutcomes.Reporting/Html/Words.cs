using System.Globalization;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Formats numbers, days and names for the page.</summary>
internal static class Words
{
    private const string Better = "discharged, better";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Writes a value with the unit of its measure, such as 10%, 1 point or 2 points.</summary>
    public static string Amount(decimal value, string unit) =>
        unit == "%" ? $"{Number(value)}%" : $"{Number(value)} {(value == 1 ? unit.TrimEnd('s') : unit)}";

    public static string Episodes(int count) => $"{Number(count)} {(count == 1 ? "episode" : "episodes")}";

    public static string Sessions(int count) => $"{Number(count)} {(count == 1 ? "session" : "sessions")}";

    public static string Weeks(double weeks) => weeks.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    public static string Range(double low, double high) => $"{Percent(low)} to {Percent(high)}";

    public static string Rate(Proportion rate) => $"{Percent(rate.Rate)} ({Range(rate.Lower, rate.Upper)})";

    /// <summary>Formats a number of events per 100 sessions. One decimal is as much as such counts support.</summary>
    public static string Rate(double per100) => per100.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Formats a gain with its sign. It is positive if the score got better.</summary>
    public static string Gain(decimal gain) => gain.ToString("+0.##;\u22120.##;0", CultureInfo.InvariantCulture);

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.PossiblyImproved => "possibly improved",
        Verdict.PossiblyDeteriorated => "possibly worse",
        Verdict.Deteriorated => "worse",
        Verdict.CannotShowImprovement => "started too close to the best score",
        Verdict.NotComparable => "not comparable",
        Verdict.NotComputable => "no threshold applies",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    public static string Of(ReactionSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>Says what a red flag is about. Kinds that share a suspicion are told apart by what opens them.</summary>
    public static string Of(RedFlagId flag) => !RedFlagCatalog.TryGet(flag, out var known) ? Plain(flag.Value)
        : RedFlagCatalog.All.Any(other => other.Id != known.Id && other.Suspicion == known.Suspicion) ? $"{known.Suspicion}: {known.Trigger}"
        : known.Suspicion;

    public static string Of(Urgency urgency) => urgency == Urgency.SameDay ? "same day" : urgency.ToString().ToLowerInvariant();

    /// <summary>Says what to do in a few words: the command, and what it should say. A safety matter is never the therapist's own to clear.</summary>
    public static string Step(NextStep step) => step switch
    {
        { Rule: "MON009", Command: "clear-red-flag" or "resolve-reaction" } => "get clearance from a clinician",
        { With: null } => Plain(step.Command),
        { Command: "discontinue", With: var choice } when choice == StepChoice.Of(DiscontinuationKind.Recovered) => Better,
        { With: var choice } => $"{Plain(step.Command)} ({Plain(choice.Value)})",
    };

    /// <summary>The stage of an episode. A client who was better when last heard from has not simply stopped.</summary>
    public static string Stage(EpisodeProgress progress) =>
        progress.Ending == DiscontinuationKind.Recovered ? Capital(Better) : progress.Stage.ToString();

    private static string Plain(string name) => name.Replace('-', ' ');

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
