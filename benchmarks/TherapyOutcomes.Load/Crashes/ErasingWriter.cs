using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Load.Crashes;

/// <summary>
/// Erases one client after the other until somebody ends the process. Each client is recorded first, then their wrapped keys are reported, and after the
/// answer the erasure is.
/// </summary>
internal static class ErasingWriter
{
    private const int Episodes = 2;

    // Often enough for a process that runs for a second to be ended while SQLite copies its log into the database.
    private const int PagesInLog = 25;

    private static readonly ActorId Therapist = new("pat");

    // A bound for the case that nobody ends the process.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string provider, string connection, string name, string masterKeys)
    {
        var (store, clock) = (new LoadDatabase(provider, connection, PagesInLog).Store, new StoryClock(name));
        var service = new OutcomeServiceFactory { Store = store, Time = clock, MasterKeys = new MasterKeyFile(masterKeys) }.CreateService();
        Lines.Write("ready");
        using var end = new CancellationTokenSource(Longest);
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var client = new ClientId(string.Create(CultureInfo.InvariantCulture, $"c{name}-{number}"));
            foreach (var command in CareOf(client, clock.Next()))
            {
                Report("written", command, await service.SubmitAsync(command, end.Token));
            }

            var keys = await store.ReadKeysAsync([RecordOf(client), .. EpisodesOf(client).Select(RecordOf)], end.Token);
            Lines.Write($"keys {client} {string.Join(' ', keys.Select(key => Convert.ToHexString(key.Wrapped.Span)))}");
            var erasure = new EraseClient { Client = client, Reason = ErasureReason.ClientRequest, At = clock.Next(), Actor = Therapist, CommandId = new($"erase-{client}") };
            Report("erased", erasure, await service.SubmitAsync(erasure, end.Token));
        }
    }

    private static IEnumerable<Command> CareOf(ClientId client, DateTimeOffset at)
    {
        foreach (var episode in EpisodesOf(client))
        {
            yield return new OpenEpisode
            {
                Episode = episode,
                Client = client,
                Practitioner = new(Therapist.Value),
                Complaint = $"low back complaint of {client}",
                PrimaryMeasure = new("ODI"),
                Chronicity = Chronicity.Chronic,
                At = at,
                Actor = Therapist,
                CommandId = new("open"),
            };
        }

        yield return new GrantConsent
        {
            Client = client,
            Consent = new("k1"),
            Purposes = [DisclosurePurpose.Referral],
            Recipients = ["Dr. Grey"],
            Scope = [DisclosureScope.Scores],
            At = at,
            Actor = Therapist,
            CommandId = new("consent"),
        };
    }

    private static IEnumerable<EpisodeId> EpisodesOf(ClientId client) =>
        Enumerable.Range(0, Episodes).Select(number => new EpisodeId(string.Create(CultureInfo.InvariantCulture, $"{client}-e{number}")));

    private static RecordKey RecordOf(ClientId client) => RecordKey.For(ClinicId.Default, client);

    private static RecordKey RecordOf(EpisodeId episode) => RecordKey.For(ClinicId.Default, episode);

    private static void Report(string what, Command command, Answer answer)
    {
        if (!answer.Accepted)
        {
            throw new InvalidOperationException($"{command.CommandId} was not accepted: {answer.Error?.Code}");
        }

        var events = answer.Events.Select(recorded => $"{(int)recorded.Metadata.Record.Kind}/{recorded.Metadata.Record.Id}/{recorded.Metadata.Version}");
        Lines.Write($"{what} {command.CommandId} {string.Join(' ', events)}");
    }
}
