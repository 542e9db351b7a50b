using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Load.Crashes;

/// <summary>Makes up the commands of a busy clinic: several clients, each with several episodes.</summary>
/// <param name="name">A name that no other maker of commands has, from which the commands get their ids.</param>
/// <param name="clients">The number of clients.</param>
/// <param name="episodes">The number of episodes of each client.</param>
internal sealed class Visits(string name, int clients, int episodes)
{
    private static readonly ActorId Therapist = new("pat");

    private readonly Random _random = new();
    private int _commands;

    /// <summary>The commands that open all episodes. They have the same ids whoever makes them.</summary>
    public static IEnumerable<OpenEpisode> Openings(int clients, int episodes, DateTimeOffset at) =>
        from client in Enumerable.Range(0, clients)
        from episode in Enumerable.Range(0, episodes)
        select new OpenEpisode
        {
            Episode = EpisodeOf(client, episode),
            Client = ClientOf(client),
            Practitioner = new(Therapist.Value),
            Complaint = "low back complaint",
            PrimaryMeasure = new("ODI"),
            Chronicity = Chronicity.Chronic,
            At = at,
            Actor = Therapist,
            CommandId = new("open"),
        };

    /// <summary>Makes up the next command. Most write one record; a red flag writes the client's too.</summary>
    public Command Next(DateTimeOffset at)
    {
        var client = _random.Next(clients);
        var episode = EpisodeOf(client, _random.Next(episodes));
        var id = new CommandId(string.Create(CultureInfo.InvariantCulture, $"{name}-{++_commands}"));
        return _random.Next(10) switch
        {
            < 4 => new RecordScore { Episode = episode, Measure = new("ODI"), Value = _random.Next(0, 50) * 2, At = at, Actor = Therapist, CommandId = id },
            < 7 => new RecordSession
            {
                Episode = episode,
                Session = new(id.Value),
                Techniques = ["effleurage"],
                Minutes = 60,
                Areas = ["low back"],
                At = at,
                Actor = Therapist,
                CommandId = id,
            },
            7 => new ReportRedFlag { Episode = episode, Flag = new("dvt"), Detail = "swollen", At = at, Actor = Therapist, CommandId = id },
            8 => new ClearRedFlag { Episode = episode, Flag = new("dvt"), By = TestEpisode.Physician, Detail = "excluded", At = at, Actor = Therapist, CommandId = id },
            _ => new GrantConsent
            {
                Client = ClientOf(client),
                Consent = new(id.Value),
                Purposes = [DisclosurePurpose.Referral],
                Recipients = ["Dr. Grey"],
                Scope = [DisclosureScope.Scores],
                At = at,
                Actor = Therapist,
                CommandId = id,
            },
        };
    }

    public static EpisodeId EpisodeOf(int client, int episode) => new(string.Create(CultureInfo.InvariantCulture, $"e{client}-{episode}"));

    private static ClientId ClientOf(int client) => new(string.Create(CultureInfo.InvariantCulture, $"c{client}"));
}
