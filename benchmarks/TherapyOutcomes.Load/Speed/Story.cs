using System.Globalization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Load.Speed;

/// <summary>Makes up episodes with a given number of events: an opening, and then scores and sessions in turn. Each client has one episode.</summary>
internal static class Story
{
    private static readonly ActorId Therapist = new("pat");

    /// <summary>Before every command.</summary>
    public static DateTimeOffset Start { get; } = new(2020, 1, 6, 9, 0, 0, TimeSpan.Zero);

    public static EpisodeId EpisodeOf(string prefix, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}"));

    /// <summary>The commands of some episodes, each of which leads to one event.</summary>
    public static IEnumerable<Command> Of(string prefix, int episodes, int events, TimeSpan between) =>
        from number in Enumerable.Range(0, episodes)
        from command in Of(EpisodeOf(prefix, number), events, between)
        select command;

    /// <summary>A command that leads to one event.</summary>
    public static Command Next(EpisodeId episode, DateTimeOffset at, string id, bool isSession = true) => isSession
        ? new RecordSession
        {
            Episode = episode,
            Session = new(id),
            Techniques = ["effleurage"],
            Minutes = 60,
            Areas = ["neck"],
            At = at,
            Actor = Therapist,
            CommandId = new(id),
        }
        : new RecordScore { Episode = episode, Measure = new("NPRS"), Value = 6, At = at, Actor = Therapist, CommandId = new(id) };

    private static IEnumerable<Command> Of(EpisodeId episode, int events, TimeSpan between)
    {
        yield return new OpenEpisode
        {
            Episode = episode,
            Client = new($"client-{episode}"),
            Practitioner = new(Therapist.Value),
            Complaint = "neck pain at the desk",
            PrimaryMeasure = new("NPRS"),
            Chronicity = Chronicity.Chronic,
            At = Start,
            Actor = Therapist,
            CommandId = new("open"),
        };
        for (var number = 1; number < events; number++)
        {
            yield return Next(episode, Start + (number * between), string.Create(CultureInfo.InvariantCulture, $"m{number}"), isSession: number % 2 == 0);
        }
    }
}
