using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting.Safety;

/// <summary>Represents a red flag that is open for a client of a report.</summary>
/// <param name="Label">The label of the client: that of the episode in which the red flag was reported first, if the report has it.</param>
/// <param name="Flag">The kind of red flag.</param>
/// <param name="Urgency">How urgent it is, given its reports and the client's other red flags.</param>
/// <param name="Since">The day of its first open report.</param>
internal sealed record OpenFlag(string Label, RedFlagId Flag, Urgency Urgency, DateOnly Since)
{
    public bool IsProtective => RedFlagCatalog.TryGet(Flag, out var known) && known.IsProtective;

    /// <summary>Returns the open red flags of all clients, the most urgent first. A red flag applies to all episodes of a client, and counts once.</summary>
    public static ImmutableArray<OpenFlag> Of(IEnumerable<ReportedEpisode> episodes, ClinicPolicy policy) =>
    [
        .. episodes
            .Where(episode => IsAsked(episode.Client))
            .GroupBy(episode => (episode.Episode.Clinic, episode.Episode.Client))
            .SelectMany(client => Of([.. client], policy))
            .OrderByDescending(flag => flag.Urgency)
            .ThenBy(flag => flag.Since)
            .ThenBy(flag => flag.Label, StringComparer.OrdinalIgnoreCase)
            .ThenBy(flag => flag.Flag.Value, StringComparer.Ordinal),
    ];

    // Of someone who died or was erased, nothing is asked any more.
    private static bool IsAsked(ClientRecord client) => client is { Death: null, Erasure: null };

    // Episodes that were read one after another may show different states of the client. The newest counts.
    private static IEnumerable<OpenFlag> Of(List<ReportedEpisode> episodes, ClinicPolicy policy)
    {
        var client = episodes.MaxBy(episode => episode.Client.Version)!.Client;
        return client.OpenRedFlags.Select(flag => new OpenFlag(
            (episodes.Find(episode => episode.Episode.Id == flag.Episode) ?? episodes[0]).Label,
            flag.Flag,
            UrgencyOf(flag, client, policy),
            flag.Recording.Day));
    }

    private static Urgency UrgencyOf(OpenRedFlag flag, ClientRecord client, ClinicPolicy policy)
    {
        var reported = flag.Reports.Max(report => report.Urgency) ?? Urgency.Routine;
        var besides = RedFlagCatalog.TryGet(flag.Flag, out var known) && known.IsUrgentWithAnother
            && client.OpenRedFlags.Any(other => other.Flag != flag.Flag && !other.IsProtective)
            ? Urgency.Urgent
            : Urgency.Routine;
        return new[] { policy.UrgencyOf(flag.Flag), reported, besides }.Max();
    }
}
