using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting.Safety;

/// <summary>Represents what the records of a report show about safety.</summary>
internal sealed record CaseloadSafety
{
    /// <summary>The rule that finds clients who were not screened for red flags.</summary>
    public const string ScreeningRule = "MON012";

    private CaseloadSafety()
    {
    }

    /// <summary>The open red flags, the most urgent first. Those that answers in a file of scores opened are among them.</summary>
    public required ImmutableArray<OpenFlag> Flags { get; init; }

    /// <summary>The number of sessions on record, without withdrawn ones.</summary>
    public required int Sessions { get; init; }

    /// <summary>The number of those sessions after which the client was asked about reactions.</summary>
    public required int SessionsAskedAfter { get; init; }

    /// <summary>The reactions, one entry for each severity, from mild to major.</summary>
    public required ImmutableArray<ReactionCount> Reactions { get; init; }

    /// <summary>True if anyone's care has not ended, so that a screening for red flags can be missing; otherwise, false.</summary>
    public required bool IsAnyCareOpen { get; init; }

    /// <summary>The labels of the episodes for which the screening for red flags is missing, in alphabetical order.</summary>
    public required ImmutableArray<string> NotScreened { get; init; }

    /// <summary>Returns what a report shows. Sessions, reactions and screenings are counted where the whole record is known.</summary>
    public static CaseloadSafety Of(ClinicReport report)
    {
        var recorded = report.Episodes.Where(episode => !episode.HasOnlyScores).ToList();
        var reactions = recorded.SelectMany(episode => ReactionsOf(episode.Episode)).ToLookup(reaction => SeverityOf(reaction, report));
        return new CaseloadSafety
        {
            Flags = OpenFlag.Of(report.Episodes, report.Policy),
            Sessions = recorded.Sum(episode => SessionsOf(episode.Episode).Count()),
            SessionsAskedAfter = recorded.Sum(episode => SessionsOf(episode.Episode).Select(session => session.Id).Intersect(episode.Episode.Monitoring.Checks.Select(check => check.Event.Session)).Count()),
            Reactions =
            [
                .. Enum.GetValues<ReactionSeverity>().Select(severity => new ReactionCount(severity, reactions[severity].Count(), reactions[severity].Count(reaction => reaction.IsOpen(report.AsOf, report.Policy)))),
            ],
            IsAnyCareOpen = recorded.Exists(episode => !episode.Episode.Stage.IsEnded()),
            NotScreened = [.. recorded.Where(episode => episode.FoundBy.Contains(ScreeningRule)).Select(episode => episode.Label).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static IEnumerable<Session> SessionsOf(Episode episode) => episode.Care.Sessions.Where(session => !session.IsWithdrawn);

    private static IEnumerable<Reaction> ReactionsOf(Episode episode) =>
        episode.Monitoring.Reactions.Where(reaction => !episode.Care.Corrections.Any(correction => correction.Event.What == reaction.Id));

    // How long an ended reaction lasted in the end is not on record, so its severity is the one that was reported.
    private static ReactionSeverity SeverityOf(Reaction reaction, ClinicReport report) =>
        reaction.Course.SeverityAt(reaction.IsOpen(report.AsOf, report.Policy) ? report.AsOf : reaction.Course.Onset, report.Policy);
}
