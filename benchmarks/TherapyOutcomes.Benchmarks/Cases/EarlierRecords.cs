using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>The earlier records of a clinic: clients who open an episode, come for thirty visits and rate their pain at each.</summary>
internal static class EarlierRecords
{
    private const int Visits = 30;
    private static readonly DateTimeOffset Start = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The commands of all clients in the order of their times, as a clinic's day gives them: 61 for each client.</summary>
    public static IReadOnlyList<Command> Of(int clients, bool isNamed) =>
    [
        .. Enumerable.Range(1, clients).SelectMany(client => Client(client, isNamed)).OrderBy(command => command.At),
    ];

    private static IEnumerable<Command> Client(int client, bool isNamed)
    {
        var (episode, first) = (new EpisodeId($"e{client}"), Start.AddMinutes(client));
        yield return new OpenEpisode
        {
            Episode = episode,
            Client = new($"c{client}"),
            Practitioner = new("p1"),
            Complaint = "neck pain at the desk",
            PrimaryMeasure = new("NPRS"),
            Chronicity = Chronicity.Chronic,
            At = first,
            Actor = new("p1"),
            CommandId = isNamed ? new("open") : null,
        };
        for (var visit = 0; visit < Visits; visit++)
        {
            var at = first.AddDays(7 * visit);
            yield return new RecordScore { Episode = episode, Measure = new("NPRS"), Value = Math.Max(1, 8 - (visit / 3)), At = at, Actor = new("p1"), CommandId = isNamed ? new($"score-{visit}") : null };
            yield return new RecordSession
            {
                Episode = episode,
                Session = new($"s{visit}"),
                Techniques = ["effleurage"],
                Minutes = 60,
                Areas = ["neck"],
                At = at,
                Actor = new("p1"),
                CommandId = isNamed ? new($"session-{visit}") : null,
            };
        }
    }
}
