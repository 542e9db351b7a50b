using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Events;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>A client with two episodes and a consent, and the words in them.</summary>
internal sealed class ClientInCare(string client)
{
    private static readonly ActorId Therapist = new("p1");

    public ClientId Client { get; } = new(client);

    /// <summary>The client's records: the client's own and both episodes.</summary>
    public RecordKey[] Records { get; } = [RecordKey.For(ClinicId.Default, new ClientId(client)), Support.Clinic.Episode($"{client}-a"), Support.Clinic.Episode($"{client}-b")];

    public EraseClient Erasure => new() { Client = Client, Reason = ErasureReason.ClientRequest, At = Clinic.Now, Actor = Therapist, CommandId = new($"erase-{client}") };

    /// <summary>What is recorded of the client.</summary>
    public IEnumerable<Command> Commands =>
    [
        Clinic.Open($"{client}-a") with { Client = Client, Complaint = $"first words of {client}" },
        Clinic.Open($"{client}-b") with { Client = Client, Complaint = $"second words of {client}" },
        Clinic.Score($"{client}-a", 40),
        new GrantConsent
        {
            Client = Client,
            Consent = new("k1"),
            Purposes = [DisclosurePurpose.Referral],
            Recipients = [$"recipient of {client}"],
            Scope = [DisclosureScope.Scores],
            At = Clinic.Now,
            Actor = Therapist,
            CommandId = new("consent"),
        },
    ];

    /// <summary>Records all of it, and returns the wrapped keys.</summary>
    public async Task<List<byte[]>> RecordAsync(OutcomeService service, IRecordKeyStore keys)
    {
        foreach (var command in Commands)
        {
            Assert.True((await service.SubmitAsync(command)).Accepted);
        }

        var read = await keys.ReadKeysAsync(Records, CancellationToken.None);
        Assert.Equal(Records.Length, read.Count);
        return [.. read.Select(key => key.Wrapped.ToArray())];
    }

    /// <summary>Reads all words.</summary>
    public async Task<string[]> WordsAsync(OutcomeService service)
    {
        var words = new List<string>();
        foreach (var record in Records)
        {
            await foreach (var recorded in service.ReadEventsAsync(record))
            {
                words.AddRange(recorded.Event switch
                {
                    EpisodeOpened opened => [Shown(opened.Complaint)],
                    ConsentGranted granted => granted.Recipients.Select(Shown),
                    _ => [],
                });
            }
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    /// <summary>Asserts that the client was erased altogether or not at all, as rows and as what is read, and says which.</summary>
    public async Task<bool> IsErasedAsync(TestDatabase database, OutcomeService service)
    {
        var receipts = await database.CountAsync($"outcome_events where id = '{client}' and name = 'ClientErased'");
        var destroyed = await database.CountAsync($"outcome_keys where subject = '{client}' and wrapped is null and master_key is null and destroyed_ms is not null");
        var kept = await database.CountAsync($"outcome_keys where subject = '{client}' and wrapped is not null and master_key is not null and destroyed_ms is null");
        Assert.Contains((receipts, destroyed, kept), new[] { (0L, 0L, 3L), (1L, 3L, 0L) });

        var isErased = receipts == 1;
        string[] expected = isErased ? ["[erased]", "[erased]", "[erased]"] : [$"first words of {client}", $"recipient of {client}", $"second words of {client}"];
        Assert.Equal(expected, await WordsAsync(service));
        Assert.Equal(isErased, (await service.ReadClientAsync(ClinicId.Default, Client)).Erasure is not null);
        return isErased;
    }

    private static string Shown(ClientText text) => text.IsErased ? text.ToString() : text.Reveal();
}
